package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.wording.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days of the programme follow those of the exchange. What was written for a day is never dropped by that. */
final class Programme {

    /** More than any exchange has; the check says how many it may have. */
    private static final int MOST_DAYS = 60;

    private Programme() {}

    /** The first day moved: the programme moves along. Days that have none yet get one to begin with. */
    static void follow(ObjectNode before, ObjectNode call) {
        Optional<LocalDate> first = day(call.path("firstDay"));
        Optional<LocalDate> last = day(call.path("lastDay"));
        if (first.isEmpty()) {
            return;
        }
        ArrayNode agenda = CallActions.list(call, "/agenda");
        Optional<LocalDate> firstBefore = day(before.path("firstDay"));
        if (firstBefore.isPresent()) {
            shift(agenda, ChronoUnit.DAYS.between(firstBefore.get(), first.get()));
        }
        for (int number = 0; number < agenda.size(); number++) {
            if (agenda.get(number) instanceof ObjectNode day && !day.has("date")) {
                day.put("date", first.get().plusDays(number).toString());
            }
        }
        if (last.isPresent() && !last.get().isBefore(first.get())) {
            LocalDate next = first.get().plusDays(agenda.size());
            while (agenda.size() < MOST_DAYS && !next.isAfter(last.get())) {
                agenda.add(usual(next));
                next = next.plusDays(1);
            }
        }
    }

    static void shift(ArrayNode agenda, long days) {
        for (JsonNode entry : agenda) {
            if (entry instanceof ObjectNode day) {
                day(day.path("date"))
                        .ifPresent(date -> day.put("date", date.plusDays(days).toString()));
            }
        }
    }

    /** After the last one; the exchange becomes a day longer where all its days have a programme already. */
    static void addDay(ObjectNode call) {
        ArrayNode agenda = CallActions.list(call, "/agenda");
        if (agenda.size() >= MOST_DAYS) {
            return;
        }
        Optional<LocalDate> date = agenda.isEmpty()
                ? day(call.path("firstDay"))
                : day(agenda.get(agenda.size() - 1).path("date")).map(day -> day.plusDays(1));
        agenda.add(date.map(Programme::usual).orElseGet(() -> usual(null)));
        Optional<LocalDate> last = day(call.path("lastDay"));
        if (date.isPresent() && last.filter(date.get()::isAfter).isPresent()) {
            call.put("lastDay", date.get().toString());
        }
    }

    /** The days after it come a day earlier, and the exchange ends a day earlier. */
    static void removeDay(ObjectNode call, int index) {
        ArrayNode agenda = CallActions.list(call, "/agenda");
        if (index < 0 || index >= agenda.size()) {
            return;
        }
        Optional<LocalDate> last = day(call.path("lastDay"));
        boolean endsWithIt = last.isPresent()
                && last.equals(day(agenda.get(agenda.size() - 1).path("date")));
        agenda.remove(index);
        for (int number = index; number < agenda.size(); number++) {
            if (agenda.get(number) instanceof ObjectNode day) {
                day(day.path("date"))
                        .ifPresent(date -> day.put("date", date.minusDays(1).toString()));
            }
        }
        if (endsWithIt && !agenda.isEmpty()) {
            call.put("lastDay", last.get().minusDays(1).toString());
        }
    }

    /** Two half-days with lunch between them: what the scheme's exchanges have. */
    private static ObjectNode usual(@org.jspecify.annotations.Nullable LocalDate date) {
        ObjectNode day = JsonNodeFactory.instance.objectNode();
        if (date != null) {
            day.put("date", date.toString());
        }
        ArrayNode sessions = day.putArray("sessions");
        sessions.add(session("09:00", "13:00", "MORNING"));
        sessions.add(session("13:00", "14:00", null).put("title", Texts.of("drafts.usual.lunch")));
        sessions.add(session("14:00", "18:00", "AFTERNOON"));
        return day;
    }

    private static ObjectNode session(String from, String until, @org.jspecify.annotations.Nullable String half) {
        ObjectNode session = JsonNodeFactory.instance.objectNode();
        session.put("from", from).put("until", until).put("description", "");
        session.putArray("points");
        session.put("half", half);
        return session;
    }

    static Optional<LocalDate> day(JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.asText("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
