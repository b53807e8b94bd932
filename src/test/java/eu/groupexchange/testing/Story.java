package eu.groupexchange.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.publication.PublishExchange;
import eu.groupexchange.platform.clock.DueJobs;
import eu.groupexchange.platform.clock.MovableClock;
import eu.groupexchange.platform.clock.TimeMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/**
 * Tests as stories: {@code story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted().confirms()}. Each story
 * has an exchange of its own, with the rules and dates of Valenciennes, and begins on 28 March 2022.
 */
public class Story {

    public static final Instant BEGINNING =
            OffsetDateTime.parse("2022-03-28T09:00:00+02:00").toInstant();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext application;
    private final MovableClock clock;
    private final TimeMachine timeMachine;
    private final DueJobs jobs;
    private final MailRelay relay;
    private final RuntimeService runtime;

    Story(
            ApplicationContext application,
            MovableClock clock,
            TimeMachine timeMachine,
            DueJobs jobs,
            MailRelay relay,
            RuntimeService runtime) {
        this.application = application;
        this.clock = clock;
        this.timeMachine = timeMachine;
        this.jobs = jobs;
        this.relay = relay;
        this.runtime = runtime;
    }

    /** Ends what other stories left running, turns the clock back to the beginning and publishes an exchange. */
    public TestExchange publish() {
        return publish(call -> {});
    }

    /** The same, with changes to the call. */
    public TestExchange publish(Consumer<ObjectNode> changes) {
        return publishAt(BEGINNING, changes);
    }

    /** The same at another time. */
    public TestExchange publishAt(Instant beginning, Consumer<ObjectNode> changes) {
        forget();
        clock.set(beginning);
        int number = NUMBER.incrementAndGet();
        Exchange exchange = call(node -> {
            node.put("slug", "story-" + number);
            node.put("referencePrefix", "ST" + number);
            changes.accept(node);
        });
        bean(PublishExchange.class).publish(exchange, Actor.SYSTEM);
        work();
        return new TestExchange(this, exchange);
    }

    /** Lets the engine and the outbox do what is due. */
    public void work() {
        jobs.run();
        relay.relayDue();
    }

    /** Moves the clock forward; all that falls due on the way happens in its turn. */
    public void moveTo(Instant instant) {
        timeMachine.moveTo(instant);
    }

    /** @param moment with its offset, such as {@code 2022-04-11T09:00:00+02:00} */
    public void moveTo(String moment) {
        moveTo(OffsetDateTime.parse(moment).toInstant());
    }

    public void pass(Duration time) {
        moveTo(clock.instant().plus(time));
    }

    /** Sets the clock without letting anything happen. */
    public void freezeAt(Instant instant) {
        clock.set(instant);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A task that is open for this business key. */
    public TestTask task(String businessKey, String key) {
        return TestTask.open(this, businessKey, key);
    }

    /** Somebody else of the staff, in these groups and no others. */
    public void employs(String userId, String... groups) {
        IdentityService identities = bean(IdentityService.class);
        if (identities.createUserQuery().userId(userId).count() == 0) {
            var user = identities.newUser(userId);
            user.setPassword("Correct-Horse-7");
            identities.saveUser(user);
        }
        identities
                .createGroupQuery()
                .groupMember(userId)
                .list()
                .forEach(group -> identities.deleteMembership(userId, group.getId()));
        for (String group : groups) {
            identities.createMembership(userId, group);
        }
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** When the process with this business key goes on by itself, the next moment first. */
    List<Instant> timers(String businessKey) {
        return bean(ManagementService.class)
                .createJobQuery()
                .timers()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .rootProcessInstances()
                        .singleResult()
                        .getId())
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(timer -> timer.getDuedate().toInstant())
                .toList();
    }

    private void forget() {
        List<String> running = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstancesIfExists(running, "another story begins", true, true, false);
        }
        clock.set(BEGINNING);
    }

    private Exchange call(Consumer<ObjectNode> changes) {
        ObjectMapper json = bean(ObjectMapper.class);
        try (InputStream file = Story.class.getResourceAsStream("/exchanges/valenciennes-2022.json")) {
            ObjectNode node = (ObjectNode) json.readTree(file);
            changes.accept(node);
            return json.treeToValue(node, Exchange.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
