package eu.groupexchange.desk.imports;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is registered already, as somebody with a table would see it: the same registration number, the same e-mail address, or the same name
 * in the same country. A table is sent in more than once; the form is not.
 */
final class KnownOrganisations {

    private static final Set<ParticipationStatus> NOT_ANY_MORE =
            Set.of(ParticipationStatus.LAPSED, ParticipationStatus.WITHDRAWN, ParticipationStatus.CANCELLED);

    private final Map<String, String> marks = new HashMap<>();

    /** Those of an exchange; who has lapsed or withdrawn may come again. */
    static KnownOrganisations of(Participations participations, Slug exchange) {
        KnownOrganisations known = new KnownOrganisations();
        for (Participation one : participations.ofExchange(exchange)) {
            if (!NOT_ANY_MORE.contains(one.status())) {
                known.add(one.answers(), one.reference().value());
            }
        }
        return known;
    }

    /** @param who its reference, or the number of its row */
    void add(Map<String, String> answers, String who) {
        marks(answers).forEach(mark -> marks.putIfAbsent(mark, who));
    }

    /** Whom the answers look like. */
    Optional<String> find(Map<String, String> answers) {
        return marks(answers).stream()
                .filter(marks::containsKey)
                .map(marks::get)
                .findFirst();
    }

    private static List<String> marks(Map<String, String> answers) {
        String number = plain(answers.getOrDefault("registrationNumber", ""));
        String email = answers.getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
        String name = Headings.plain(answers.getOrDefault("organisationName", ""));
        return List.of(
                        number.length() < 4 ? "" : "number " + number,
                        email.isEmpty() ? "" : "email " + email,
                        name.isEmpty() ? "" : "name " + answers.getOrDefault("country", "") + " " + name)
                .stream()
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
