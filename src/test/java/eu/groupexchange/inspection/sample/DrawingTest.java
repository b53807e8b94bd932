package eu.groupexchange.inspection.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws again what {@link Drawing} draws, by another way than it: as somebody would with a table and a SHA-256. */
class DrawingTest {

    private static final List<PopulationCase> POPULATION = IntStream.rangeClosed(1, 40)
            .mapToObj(number -> one(number, number % 5 == 0 ? null : number * 25 + ".00"))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2022-06-14 4-2-6-1", "Ärger ∑"})
    void byChanceAreThoseWhoseHashesComeFirst(String seed) throws Exception {
        assertThat(drawn(new SampleCriteria(null, seed, 7, null, 0, List.of())))
                .containsExactlyInAnyOrderElementsOf(byHash(seed).subList(0, 7));
    }

    /** Written down, so that another way of drawing cannot pass unseen: samples of years ago are drawn again. */
    @Test
    void drawsForEverWhatItDrewOnce() {
        assertThat(drawn(new SampleCriteria(null, "seed", 3, null, 0, List.of())))
                .containsExactlyInAnyOrderElementsOf(FIRST_THREE);
    }

    private static final List<String> FIRST_THREE = List.of("X22-0030", "X22-0025", "X22-0026");

    @Test
    void doesNotDependOnTheOrderInWhichTheCasesCome() {
        var criteria = new SampleCriteria(null, "any", 5, null, 4, List.of());
        List<PopulationCase> turned = new ArrayList<>(POPULATION);
        Collections.reverse(turned);

        assertThat(Drawing.draw(criteria, turned)).isEqualTo(Drawing.draw(criteria, POPULATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2022-06-14 4-2-6-1", "Ärger ∑"})
    void byMonetaryUnitsAreThoseOnWhichAPointFalls(String seed) throws Exception {
        int units = 6;
        Map<String, Long> cents = POPULATION.stream()
                .collect(Collectors.toMap(
                        PopulationCase::reference,
                        one -> one.amount() == null
                                ? 0L
                                : one.amount().multiply(BigDecimal.valueOf(100)).longValueExact()));
        long sum = cents.values().stream().mapToLong(Long::longValue).sum();
        long interval = sum / units;
        long start = new BigInteger(sha256(seed).substring(0, 12), 16)
                .mod(BigInteger.valueOf(interval))
                .longValueExact();
        List<String> owners = new ArrayList<>(); // whose each cent is
        byHash(seed)
                .forEach(reference ->
                        owners.addAll(Collections.nCopies(Math.toIntExact(cents.get(reference)), reference)));
        List<String> expected = IntStream.range(0, units)
                .mapToObj(number -> owners.get(Math.toIntExact(start + number * interval)))
                .distinct()
                .toList();

        assertThat(drawn(new SampleCriteria(null, seed, 0, null, units, List.of())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void byAmountAreAllFromTheThresholdOn() {
        assertThat(drawn(new SampleCriteria(null, "1", 0, new BigDecimal("950.00"), 0, List.of())))
                .containsExactly("X22-0038", "X22-0039");
    }

    @Test
    void byExceptionAreAllThatHaveOneAndSeveralKindsAreOneSample() {
        var late = new PopulationCase("X22-0901", "x", null, List.of(CaseException.REGISTERED_LATE));
        var both = new PopulationCase(
                "X22-0902",
                "x",
                new BigDecimal("450.00"),
                List.of(CaseException.REGISTERED_LATE, CaseException.SHARED_ACCOUNT));
        var none = new PopulationCase("X22-0903", "x", new BigDecimal("225.00"), List.of());
        var criteria = new SampleCriteria(
                null,
                "1",
                0,
                new BigDecimal("450.00"),
                0,
                List.of(CaseException.SHARED_ACCOUNT, CaseException.REGISTERED_LATE));

        assertThat(Drawing.draw(criteria, List.of(none, both, late)))
                .extracting(one -> one.one().reference(), DrawnCase::reasons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("X22-0901", List.of("REGISTERED_LATE")),
                        org.assertj.core.groups.Tuple.tuple(
                                "X22-0902", List.of("THRESHOLD", "REGISTERED_LATE", "SHARED_ACCOUNT")),
                        org.assertj.core.groups.Tuple.tuple("X22-0903", List.of()));
    }

    @Test
    void moreThanThereAreIsAllAndNothingIsNothing() {
        assertThat(drawn(new SampleCriteria(null, "1", 100, null, 0, List.of())))
                .hasSize(40);
        assertThat(Drawing.draw(new SampleCriteria(null, "1", 5, null, 5, List.of()), List.of()))
                .isEmpty();
        assertThat(drawn(new SampleCriteria(null, "1", 0, null, 0, List.of()))).isEmpty();
    }

    private static List<String> drawn(SampleCriteria criteria) {
        return Drawing.draw(criteria, POPULATION).stream()
                .filter(DrawnCase::isDrawn)
                .map(one -> one.one().reference())
                .toList();
    }

    private static List<String> byHash(String seed) throws Exception {
        Map<String, String> sorted = new TreeMap<>();
        for (PopulationCase one : POPULATION) {
            sorted.put(sha256(seed + ":" + one.reference()), one.reference());
        }
        return List.copyOf(sorted.values());
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "%064x".formatted(new BigInteger(1, hash));
    }

    private static PopulationCase one(int number, @org.jspecify.annotations.Nullable String amount) {
        return new PopulationCase(
                "X22-%04d".formatted(number), "x", amount == null ? null : new BigDecimal(amount), List.of());
    }
}
