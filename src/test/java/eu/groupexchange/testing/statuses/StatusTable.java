package eu.groupexchange.testing.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.refusal.RefusedException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every transition of an aggregate, from every status that it has. */
public final class StatusTable<A, S extends Enum<S>> {

    private final Class<A> type;
    private final Class<S> statuses;
    private final Function<A, S> status;
    private final Function<A, Object> state;
    private final List<Standing<A, S>> standings = new ArrayList<>();
    private final List<Transition<A, S>> transitions = new ArrayList<>();

    /** @param state all that a transition could change, to be compared */
    public StatusTable(Class<A> type, Class<S> statuses, Function<A, S> status, Function<A, Object> state) {
        this.type = type;
        this.statuses = statuses;
        this.status = status;
        this.state = state;
    }

    public StatusTable<A, S> standing(S in, Supplier<A> brought) {
        return standing(in, "", brought);
    }

    public StatusTable<A, S> standing(S in, String having, Supplier<A> brought) {
        standings.add(new Standing<>(in, having, brought));
        return this;
    }

    /**
     * @param method of the aggregate that it calls
     * @param inWords who does what, as the office would say it
     */
    public Transition<A, S> transition(String method, String inWords, Consumer<A> deed) {
        Transition<A, S> transition = new Transition<>(method, inWords, deed);
        transitions.add(transition);
        return transition;
    }

    /** One test for each transition in each standing, and one that nothing is left out. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("every status and every transition is tried", this::isWhole)),
                transitions.stream().flatMap(transition -> standings.stream()
                        .map(standing -> DynamicTest.dynamicTest(
                                transition.inWords() + ", " + standing, () -> check(transition, standing)))));
    }

    private void check(Transition<A, S> transition, Standing<A, S> standing) {
        A aggregate = standing.brought().get();
        assertThat(status.apply(aggregate)).as("brought to").isEqualTo(standing.status());
        transition
                .leadsFrom(standing)
                .ifPresentOrElse(
                        next -> {
                            transition.on(aggregate);
                            assertThat(status.apply(aggregate)).isEqualTo(next);
                        },
                        () -> {
                            Object before = state.apply(aggregate);
                            assertThat(transition.refusalIn(standing)).isNotBlank();
                            assertThatExceptionOfType(RefusedException.class)
                                    .isThrownBy(() -> transition.on(aggregate))
                                    .withMessage(transition.refusalIn(standing))
                                    .returns(RefusedException.Kind.NOT_NOW, RefusedException::kind);
                            assertThat(state.apply(aggregate))
                                    .as("a refusal changes nothing")
                                    .isEqualTo(before);
                        });
    }

    private void isWhole() {
        assertThat(standings.stream().map(Standing::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(statuses));
        assertThat(transitions.stream().map(Transition::method).collect(Collectors.toSet()))
                .isEqualTo(changing());
    }

    /** What is public and answers nothing, or whether it did something, changes the aggregate. */
    private Set<String> changing() {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class
                        || method.getReturnType() == boolean.class && method.getParameterCount() > 0)
                .map(Method::getName)
                .filter(name -> !name.matches("(is|has|require|equals)([A-Z].*)?"))
                .collect(Collectors.toSet());
    }

    /**
     * As rows of a table in Markdown: each status, what it means, and what can follow.
     *
     * @param words what people read, and what it means: the first cells of a row
     */
    public String rows(Function<S, String> words, Function<S, String> name) {
        return Stream.of(statuses.getEnumConstants())
                .map(from -> "| %s | %s |\n".formatted(words.apply(from), following(from, name)))
                .collect(Collectors.joining());
    }

    private String following(S from, Function<S, String> name) {
        String follows = transitions.stream()
                .flatMap(transition -> standings.stream()
                        .filter(standing -> standing.status() == from)
                        .flatMap(standing -> transition.leadsFrom(standing).stream()
                                .filter(to -> to != from)
                                .map(to -> line(transition, standing, to, name))))
                .distinct()
                .collect(Collectors.joining("<br>"));
        return follows.isEmpty() ? "nothing" : follows;
    }

    private String line(Transition<A, S> transition, Standing<A, S> standing, S to, Function<S, String> name) {
        String where = standing.having().isEmpty() || isTheSameEverywhere(transition, standing.status())
                ? ""
                : " (%s)".formatted(standing.having());
        return "**%s**: %s%s".formatted(name.apply(to), transition.inWords(), where);
    }

    private boolean isTheSameEverywhere(Transition<A, S> transition, S from) {
        return standings.stream()
                        .filter(standing -> standing.status() == from)
                        .map(transition::leadsFrom)
                        .distinct()
                        .count()
                == 1;
    }

    /** What can be done without another status: a line each, with the statuses in which it can. */
    public String lines(Function<S, String> name) {
        return transitions.stream()
                .map(transition -> "* %s: %s\n".formatted(transition.inWords(), keeping(transition, name)))
                .filter(line -> !line.endsWith(": \n"))
                .collect(Collectors.joining());
    }

    private String keeping(Transition<A, S> transition, Function<S, String> name) {
        List<S> kept = Stream.of(statuses.getEnumConstants())
                .filter(status -> standings.stream()
                        .anyMatch(standing -> standing.status() == status && transition.keeps(standing)))
                .toList();
        return kept.size() == statuses.getEnumConstants().length
                ? "always"
                : kept.stream().map(name).collect(Collectors.joining(", "));
    }
}
