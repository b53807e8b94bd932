package eu.groupexchange.paperwork.pdf;

import eu.groupexchange.paperwork.Paper.ProgrammeSession;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A column to sign in on an attendance sheet: the hours and topics of one half of the day. */
record HalfDayColumn(String label, LocalTime from, LocalTime until, List<String> topics) {

    /** A session that begins before this is one of the morning. */
    private static final LocalTime MIDDAY = LocalTime.of(13, 0);

    /** The halves of the day on which there is something; a day without sessions has both to sign, without hours. */
    static List<HalfDayColumn> of(List<ProgrammeSession> sessions) {
        return Stream.of(
                        column(
                                "Morning",
                                sessions.stream()
                                        .filter(session -> session.from().isBefore(MIDDAY))
                                        .toList()),
                        column(
                                "Afternoon",
                                sessions.stream()
                                        .filter(session -> !session.from().isBefore(MIDDAY))
                                        .toList()))
                .filter(column -> sessions.isEmpty() || !column.topics().isEmpty())
                .toList();
    }

    private static HalfDayColumn column(String label, List<ProgrammeSession> sessions) {
        return new HalfDayColumn(
                label,
                sessions.stream()
                        .map(ProgrammeSession::from)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalTime.MIDNIGHT),
                sessions.stream()
                        .map(ProgrammeSession::until)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalTime.MIDNIGHT),
                sessions.stream().map(ProgrammeSession::title).toList());
    }

    public String subject() {
        return String.join("; ", topics);
    }

    public boolean hasHours() {
        return !topics.isEmpty();
    }
}
