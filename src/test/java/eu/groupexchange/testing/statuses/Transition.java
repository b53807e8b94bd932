package eu.groupexchange.testing.statuses;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One transition, with what is expected of it in each status: where it leads to, or the sentence with which it is refused.
 *
 * @param <A> the aggregate
 */
public final class Transition<A, S> {

    private final String method;
    private final String inWords;
    private final Consumer<A> deed;
    private final Map<String, S> leads = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Set<S> ignored = new HashSet<>();
    private @Nullable String refusal;

    /**
     * @param method of the aggregate that it calls
     * @param inWords who does what, as the office would say it
     */
    Transition(String method, String inWords, Consumer<A> deed) {
        this.method = method;
        this.inWords = inWords;
        this.deed = deed;
    }

    public Transition<A, S> leads(S from, S to) {
        leads.put(key(from, ""), to);
        return this;
    }

    public Transition<A, S> leads(S from, String having, S to) {
        leads.put(key(from, having), to);
        return this;
    }

    /** Is allowed there, and no other status follows. */
    @SafeVarargs
    public final Transition<A, S> keeps(S... statuses) {
        for (S status : statuses) {
            leads(status, status);
        }
        return this;
    }

    /** Is not refused there, and does nothing. */
    @SafeVarargs
    public final Transition<A, S> ignores(S... statuses) {
        keeps(statuses);
        ignored.addAll(List.of(statuses));
        return this;
    }

    public Transition<A, S> refuses(S from, String sentence) {
        refusals.put(key(from, ""), sentence);
        return this;
    }

    public Transition<A, S> refuses(S from, String having, String sentence) {
        refusals.put(key(from, having), sentence);
        return this;
    }

    /** In all statuses of which nothing else is said. */
    public Transition<A, S> refusesElsewhere(String sentence) {
        refusal = sentence;
        return this;
    }

    Optional<S> leadsFrom(Standing<A, S> standing) {
        String exactly = key(standing.status(), standing.having());
        if (refusals.containsKey(exactly)) {
            return Optional.empty();
        }
        return Optional.ofNullable(leads.getOrDefault(exactly, leads.get(key(standing.status(), ""))));
    }

    String refusalIn(Standing<A, S> standing) {
        String anywhere = refusals.getOrDefault(key(standing.status(), ""), Objects.requireNonNullElse(refusal, ""));
        return refusals.getOrDefault(key(standing.status(), standing.having()), anywhere);
    }

    /** Whether it can be done there, and no other status follows. */
    boolean keeps(Standing<A, S> standing) {
        return leadsFrom(standing).filter(standing.status()::equals).isPresent()
                && !ignored.contains(standing.status());
    }

    void on(A aggregate) {
        deed.accept(aggregate);
    }

    String method() {
        return method;
    }

    String inWords() {
        return inWords;
    }

    private String key(S status, String having) {
        return status + "/" + having;
    }
}
