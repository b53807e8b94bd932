package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.LoggedWords;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happened, as the page shows it.
 *
 * @param lines oldest first, of the kind that is chosen
 * @param choices kinds that occur, and all of them
 * @param fresh how many things are new to whoever looks, of whatever kind
 */
record Timeline(List<Line> lines, List<Choice> choices, long fresh) {

    /** @param fresh whether it is new to whoever looks */
    record Line(String at, String kind, String who, String what, String why, String anchor, boolean fresh) {}

    /** @param word for the address; empty for all */
    record Choice(String word, String label, long count, boolean chosen) {}

    static Timeline of(CaseFile file, List<Happening> all, String show) {
        Optional<Happening.Kind> chosen = Arrays.stream(Happening.Kind.values())
                .filter(kind -> kind.word().equals(show))
                .findFirst();
        return new Timeline(
                all.stream()
                        .filter(one -> chosen.isEmpty() || one.kind() == chosen.get())
                        .map(one -> line(file, one))
                        .toList(),
                choices(all, chosen),
                all.stream().filter(one -> isFresh(file, one)).count());
    }

    private static boolean isFresh(CaseFile file, Happening one) {
        return file.reader().isNew(one.at(), one.by());
    }

    private static Line line(CaseFile file, Happening one) {
        return new Line(
                DeskDates.moment(one.at(), file.zone()),
                one.kind().inWords(),
                LoggedWords.who(new Actor(one.by())),
                one.what(),
                one.why(),
                one.anchor(),
                isFresh(file, one));
    }

    private static List<Choice> choices(List<Happening> all, Optional<Happening.Kind> chosen) {
        Map<Happening.Kind, Long> counts =
                new EnumMap<>(all.stream().collect(Collectors.groupingBy(Happening::kind, Collectors.counting())));
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(new Choice(
                "", eu.groupexchange.wording.Texts.of("dossier-page.kind.all"), all.size(), chosen.isEmpty()));
        counts.forEach((kind, count) -> choices.add(new Choice(
                kind.word(), kind.inWords(), count, chosen.filter(kind::equals).isPresent())));
        return List.copyOf(choices);
    }
}
