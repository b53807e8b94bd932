package eu.groupexchange.inspection.sample;

import eu.groupexchange.audit.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws a sample in a way that anybody can do again with a spreadsheet and a SHA-256, and that depends on no library's chance.
 *
 * <p>The cases are put in the order of the hash of {@code seed:reference}, as 64 lower-case hexadecimal digits. By chance: the
 * first n of them. By monetary units: those with an amount are laid end to end in that order, in cents; the interval is the sum
 * divided by n, rounded down; the first point is the number of the first 12 hexadecimal digits of the hash of the seed, modulo
 * the interval; each further point lies one interval on, n of them in all; drawn is the case on which a point falls. A case on
 * which two points fall is drawn once.
 */
public final class Drawing {

    public static final String RANDOM = "RANDOM";
    public static final String THRESHOLD = "THRESHOLD";
    public static final String MONETARY_UNIT = "MONETARY_UNIT";

    private static final int DIGITS = 12;

    private Drawing() {}

    /** The whole population by reference, each case with the reasons for which it was drawn. */
    public static List<DrawnCase> draw(SampleCriteria criteria, List<PopulationCase> population) {
        List<PopulationCase> shuffled = population.stream()
                .sorted(Comparator.comparing(one -> Sha256.of(criteria.seed() + ":" + one.reference())))
                .toList();
        Set<String> byChance = references(shuffled.subList(0, Math.min(criteria.random(), shuffled.size())));
        Set<String> byUnits = monetary(criteria, shuffled);
        return population.stream()
                .sorted(Comparator.comparing(PopulationCase::reference))
                .map(one -> new DrawnCase(one, reasons(criteria, one, byChance, byUnits)))
                .toList();
    }

    private static List<String> reasons(
            SampleCriteria criteria, PopulationCase one, Set<String> byChance, Set<String> byUnits) {
        List<String> reasons = new ArrayList<>();
        if (byChance.contains(one.reference())) {
            reasons.add(RANDOM);
        }
        BigDecimal amount = one.amount();
        if (criteria.threshold() != null && amount != null && amount.compareTo(criteria.threshold()) >= 0) {
            reasons.add(THRESHOLD);
        }
        if (byUnits.contains(one.reference())) {
            reasons.add(MONETARY_UNIT);
        }
        criteria.exceptions().stream()
                .filter(one.exceptions()::contains)
                .map(Enum::name)
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    private static Set<String> monetary(SampleCriteria criteria, List<PopulationCase> shuffled) {
        Set<String> drawn = new HashSet<>();
        long sum = shuffled.stream().mapToLong(Drawing::cents).sum();
        long interval = criteria.monetary() == 0 ? 0 : sum / criteria.monetary();
        if (interval == 0) {
            return drawn;
        }
        long point = Long.parseLong(Sha256.of(criteria.seed()).substring(0, DIGITS), 16) % interval;
        int left = criteria.monetary();
        long end = 0;
        for (PopulationCase one : shuffled) {
            end += cents(one);
            while (left > 0 && point < end) {
                drawn.add(one.reference());
                point += interval;
                left--;
            }
        }
        return drawn;
    }

    private static long cents(PopulationCase one) {
        return one.amount() == null ? 0 : one.amount().movePointRight(2).longValueExact();
    }

    private static Set<String> references(List<PopulationCase> cases) {
        Set<String> references = new HashSet<>();
        cases.forEach(one -> references.add(one.reference()));
        return references;
    }
}
