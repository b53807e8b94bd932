package eu.groupexchange.exchange.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.publication.PublishExchange;
import eu.groupexchange.participation.callchange.TellCallChange;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of exchanges, and changes of published calls: who may do what, and what is refused in which words. */
@ExchangeTest
class DraftsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Story story;

    @Autowired
    Drafts drafts;

    @Autowired
    BeginDraft begin;

    @Autowired
    SaveDraft saving;

    @Autowired
    DiscardDraft discarding;

    @Autowired
    PublishDraft publication;

    @Autowired
    DraftCheck check;

    @Autowired
    CallCheck callCheck;

    @Autowired
    ExchangeCatalogue exchanges;

    @Autowired
    CallChanges changes;

    @Autowired
    DecisionLog log;

    @ParameterizedTest
    @ValueSource(strings = {"finance", "auditor", "admin", "nobody"})
    void onlyACoordinatorDoesAnything(String user) {
        TestExchange exchange = story.publish();
        String name = begin.with(call(exchange), "coordinator");
        byte[] file = CallFile.bytes(call(exchange));
        List<ThrowingCallable> deeds = List.of(
                () -> begin.with(call(exchange), user),
                () -> begin.fromFile(file, user),
                () -> begin.changing(exchange.exchange(), user),
                () -> saving.save(name, 1, call -> call.put("title", "Another"), user),
                () -> publication.publish(name, 1, user),
                () -> publication.change(name, 1, new Change(0, "Because.", user)),
                () -> discarding.discard(name, 1, user));

        deeds.forEach(deed -> assertThatThrownBy(deed).isInstanceOf(RefusedException.class));

        assertThat(drafts.find(name))
                .hasValueSatisfying(draft -> assertThat(draft.version()).isEqualTo(1));
        assertThat(exchanges.find(new Slug(name))).isEmpty();
    }

    @Test
    void aDraftIsNoExchangeUntilItIsPublishedAndThenIsOneLikeAnyOther() {
        TestExchange other = story.publish();
        String name = begin.with(call(other), "coordinator");
        assertThat(exchanges.find(new Slug(name))).isEmpty();

        Slug slug = publication.publish(name, 1, "coordinator");
        story.work();

        assertThat(slug.value()).isEqualTo(name);
        assertThat(drafts.find(name)).isEmpty();
        assertThat(actions(name)).containsExactly("draft-begun", "exchange-published");
        var reference = story.bean(SubmitRegistration.class).submit(slug, TestExchange.answers("DE", "Dresden"));
        assertThat(reference.value()).startsWith(exchanges.get(slug).referencePrefix() + "-0001");
    }

    @Test
    void whatIsExportedIsImportedAsTheSameCall() {
        TestExchange exchange = story.publish();
        ObjectNode published = CallFile.of(exchange.exchange());
        ObjectNode renamed = published.deepCopy();
        renamed.put("slug", fresh()).put("referencePrefix", prefix());

        String name = begin.fromFile(CallFile.bytes(renamed), "coordinator");

        Draft draft = drafts.find(name).orElseThrow();
        assertThat(draft.leftOut()).isEmpty();
        assertThat(callCheck.read(draft.call())).isEqualTo(callCheck.read(renamed));
        assertThat(CallFile.bytes(draft.call())).isEqualTo(CallFile.bytes(callCheck.ordered(renamed)));
        assertThat(published.at("/rules/distance/minimumKm").toString()).isEqualTo("200");
        assertThat(callCheck.read(published).in(exchange.status(), 0)).isEqualTo(exchange.exchange());
    }

    @Test
    void aFileWithMistakesOpensAsADraftThatNamesThem() {
        ObjectNode call = call(story.publish());
        call.put("slug", "No Slug").put("lastDay", "2021-01-01").put("colour", "red");
        ((ObjectNode) call.path("rules")).put("claimDays", "a month");

        Draft draft =
                drafts.find(begin.fromFile(CallFile.bytes(call), "coordinator")).orElseThrow();

        assertThat(draft.name()).startsWith("no-slug");
        assertThat(draft.leftOut()).extracting(CallProblem::field).containsExactly("/colour");
        assertThat(check.problems(draft))
                .extracting(CallProblem::field)
                .contains("/slug", "/lastDay", "/rules/claimDays");
        refused(
                () -> publication.publish(draft.name(), 1, "coordinator"),
                "/slug",
                "/rules/claimDays",
                "/lastDay",
                "/agenda/0/date",
                "/agenda/1/date",
                "/agenda/2/date");
        discarding.discard(draft.name(), 1, "coordinator");
    }

    @Test
    void namesThatAreTakenAreToldAtTheirFields() {
        TestExchange other = story.publish();
        ObjectNode call = call(other);
        call.put("referencePrefix", other.exchange().referencePrefix());
        String name = begin.with(call, "coordinator");

        assertThat(check.problems(drafts.find(name).orElseThrow()))
                .extracting(CallProblem::field)
                .containsExactly("/referencePrefix");
        saving.save(name, 1, now -> now.put("slug", other.slug().value()), "coordinator");
        assertThat(check.problems(drafts.find(name).orElseThrow()))
                .extracting(CallProblem::field)
                .containsExactly("/slug", "/referencePrefix");
        ObjectNode taken = call(other).put("slug", other.slug().value());
        assertThatThrownBy(() -> begin.with(taken, "coordinator"))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("slug"));
        refused(() -> publication.publish(name, 2, "coordinator"), "/slug", "/referencePrefix");
    }

    @Test
    void daysThatAreNotInOrderAreTold() {
        String name = begin.with(call(story.publish()), "coordinator");

        saving.save(name, 1, call -> call.put("firstDay", "2022-05-07"), "coordinator");

        assertThat(check.problems(drafts.find(name).orElseThrow()))
                .extracting(CallProblem::field)
                .contains("/lastDay");
    }

    @Test
    void twoWhoSaveBothKeepWhatTheyTypedUnlessItIsTheSameField() {
        String name = begin.with(call(story.publish()), "coordinator");
        saving.save(name, 1, call -> call.put("title", "Of the first"), "coordinator");

        SaveDraft.Saved second = saving.save(name, 1, call -> call.put("summary", "Of the second"), "coordinator2");

        assertThat(second.by()).isEqualTo("coordinator");
        assertThat(second.theirs()).containsExactly("/title");
        ObjectNode both = drafts.find(name).orElseThrow().call();
        assertThat(both.path("title").asText()).isEqualTo("Of the first");
        assertThat(both.path("summary").asText()).isEqualTo("Of the second");
        assertThatThrownBy(() -> saving.save(name, 1, call -> call.put("title", "Of the second"), "coordinator2"))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(RefusedException.Kind.MEANWHILE));
        assertThat(drafts.find(name).orElseThrow().title()).isEqualTo("Of the first");
        assertThatThrownBy(() -> publication.publish(name, 1, "coordinator2")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> discarding.discard(name, 2, "coordinator2")).isInstanceOf(RefusedException.class);
    }

    @Test
    void savedTwiceItIsSavedOnce() {
        String name = begin.with(call(story.publish()), "coordinator");

        saving.save(name, 1, call -> call.put("title", "Once"), "coordinator");
        saving.save(name, 1, call -> call.put("title", "Once"), "coordinator");

        assertThat(drafts.find(name).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void moreThanACallHoldsIsRefused() {
        String name = begin.with(call(story.publish()), "coordinator");

        assertThatThrownBy(
                        () -> saving.save(name, 1, call -> call.put("summary", "x".repeat(1_000_001)), "coordinator"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> begin.fromFile("{".getBytes(StandardCharsets.UTF_8), "coordinator"))
                .isInstanceOf(CallRefusedException.class);
    }

    @Test
    void aNewNameInAddressesTakesTheDraftAlong() {
        String name = begin.with(call(story.publish()), "coordinator");
        String other = fresh();

        SaveDraft.Saved saved = saving.save(name, 1, call -> call.put("slug", other), "coordinator");

        assertThat(saved.name()).isEqualTo(other);
        assertThat(drafts.find(name)).isEmpty();
        assertThat(drafts.find(other)).isPresent();
        saving.save(other, 2, call -> call.put("slug", "Not A Slug"), "coordinator");
        assertThat(drafts.find(other)).isPresent();
    }

    @Test
    void aDiscardedDraftIsGoneAndLogged() {
        String name = begin.with(call(story.publish()), "coordinator");

        discarding.discard(name, 1, "coordinator");

        assertThat(drafts.find(name)).isEmpty();
        assertThat(actions(name)).containsExactly("draft-begun", "draft-discarded");
        assertThatThrownBy(() -> saving.save(name, 1, call -> call.put("title", "Late"), "coordinator2"))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(RefusedException.Kind.MEANWHILE));
    }

    @Test
    void theContactOfAPublishedCallChangesWithItsPapersAndTheFileHasNoSayInIt() {
        TestExchange exchange = story.publish();
        Exchange before = exchange.exchange();
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        cluster.isAccepted();
        String name = changing(exchange, call -> ((ObjectNode) call.path("contact"))
                .put("name", "Kim Example")
                .put("email", "kim@cluster.example"));

        publication.change(name, 2, new Change(0, "Irina is on leave.", "coordinator"));

        assertThat(exchange.exchange().contact().email()).isEqualTo("kim@cluster.example");
        assertThat(exchange.exchange().revision()).isEqualTo(1);
        assertThat(changes.of(exchange.slug()))
                .extracting("field", "before", "after")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "/contact/email", before.contact().email(), "kim@cluster.example"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/contact/name", before.contact().name(), "Kim Example"));
        assertThat(story.bean(ExchangeLifecycle.class).changes(exchange.slug()))
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("Irina is on leave."));
        while (story.bean(TellCallChange.class).tellNext()) {
            story.work();
        }
        assertThat(story.bean(Outbox.class).of(cluster.reference().value()))
                .extracting(OutgoingMail::occasion)
                .anyMatch(occasion -> occasion.startsWith("papers-renewed-"))
                .contains("call-changed-1");
        assertThat(story.bean(TellCallChange.class).tellNext()).isFalse();
        assertThat(story.bean(PublishExchange.class).publish(before, eu.groupexchange.audit.Actor.SYSTEM))
                .isEmpty();
    }

    @Test
    void rulesChangeAsLongAsNobodyHasRegisteredAndNeedAnotherVersion() {
        TestExchange exchange = story.publish();
        String name = changing(exchange, call -> ((ObjectNode) call.path("rules")).put("claimDays", 45));
        refused(() -> publication.change(name, 2, new Change(0, "Too short.", "coordinator")), "/rules/version");
        saving.save(
                name,
                2,
                call -> {
                    ((ObjectNode) call.path("rules")).put("version", "ANEW-2");
                    return call;
                },
                "coordinator");

        publication.change(name, 3, new Change(0, "Too short.", "coordinator"));

        assertThat(exchange.exchange().rules().claimDays()).isEqualTo(45);
        assertThat(exchange.exchange().rules().version()).isEqualTo("ANEW-2");
    }

    @Test
    void whatDecidedAboutSomebodyStaysAndIsNamed() {
        TestExchange exchange = story.publish();
        String name = changing(exchange, call -> {
            ((ObjectNode) call.path("rules")).put("claimDays", 45).put("version", "ANEW-2");
            ((ObjectNode) call.path("venue")).put("latitude", 40);
        });
        String reference = exchange.registers("DE", "Dresden").reference().value();

        assertThatThrownBy(() -> publication.change(name, 2, new Change(0, "Too short.", "coordinator")))
                .isInstanceOfSatisfying(CallRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(CallProblem::field)
                        .containsExactlyInAnyOrder("/venue/latitude", "/rules/version", "/rules/claimDays"))
                .hasMessageContaining(reference);
        assertThat(exchange.exchange().rules().claimDays()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "referencePrefix", "firstDay", "zone", "registrationClosesAt"})
    void namesAndDaysAreNotChangedHere(String field) {
        TestExchange exchange = story.publish();
        Map<String, String> other = Map.of(
                "slug", fresh(),
                "referencePrefix", prefix(),
                "firstDay", "2022-05-03",
                "zone", "Europe/Helsinki",
                "registrationClosesAt", "2022-04-12T00:00:00+02:00");
        String name = changing(exchange, call -> call.put(field, other.get(field)));

        assertThat(check.problems(drafts.find(name).orElseThrow()))
                .extracting(CallProblem::field)
                .contains("/" + field);
    }

    @Test
    void aMoveWhileAChangeIsWrittenStaysAndTheChangeRestsOnIt() {
        TestExchange exchange = story.publish();
        String name = changing(exchange, call -> call.put("summary", "Shorter."));
        exchange.isMovedTo(LocalDate.parse("2022-06-08"), "Repairs.");

        assertThatThrownBy(() -> publication.change(name, 2, new Change(0, "Clearer.", "coordinator")))
                .isInstanceOf(RefusedException.class);
        publication.change(name, 2, new Change(1, "Clearer.", "coordinator"));

        assertThat(exchange.exchange().summary()).isEqualTo("Shorter.");
        assertThat(exchange.exchange().firstDay()).isEqualTo("2022-06-08");
    }

    @Test
    void aChangeNeedsAReasonAndSomethingThatChanges() {
        TestExchange exchange = story.publish();
        String name = begin.changing(exchange.exchange(), "coordinator");
        assertThat(begin.changing(exchange.exchange(), "coordinator2")).isEqualTo(name);

        assertThatThrownBy(() -> publication.change(name, 1, new Change(0, "For fun.", "coordinator")))
                .isInstanceOf(RefusedException.class);
        saving.save(name, 1, call -> call.put("summary", "Shorter."), "coordinator");
        assertThatThrownBy(() -> publication.change(name, 2, new Change(0, "  ", "coordinator")))
                .isInstanceOf(RefusedException.class);
    }

    private String changing(TestExchange exchange, java.util.function.Consumer<ObjectNode> edit) {
        String name = begin.changing(exchange.exchange(), "coordinator");
        saving.save(
                name,
                1,
                call -> {
                    edit.accept(call);
                    return call;
                },
                "coordinator");
        return name;
    }

    private static void refused(ThrowingCallable deed, String... fields) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(CallRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(CallProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }

    private List<String> actions(String name) {
        return log.of(name).stream()
                .map(LoggedDecision::entry)
                .map(entry -> entry.action())
                .toList();
    }

    /** With names of its own. */
    private ObjectNode call(TestExchange exchange) {
        ObjectNode call = CallFile.of(exchange.exchange());
        call.put("slug", fresh()).put("referencePrefix", prefix());
        return call;
    }

    private static String fresh() {
        return "drafted-" + NUMBER.incrementAndGet();
    }

    private static String prefix() {
        return "DRAFT" + NUMBER.incrementAndGet();
    }
}
