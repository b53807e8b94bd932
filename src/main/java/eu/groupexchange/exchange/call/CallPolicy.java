package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a schema cannot say: what values mean, and what one field says about another. Each rule looks at the fields that can be
 * read, and leaves the others to the schema.
 */
final class CallPolicy {

    private static final int MOST_DAYS = 60;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

    /** Looks at one thing of the call, and tells what is wrong with it. */
    private interface Rule {
        void check(CallDraft call, Consumer<CallProblem> problems);
    }

    private final CallSchema schema;
    private final List<Rule> rules = List.of(
            this::textIsPrintable,
            this::countriesExist,
            this::somebodyMayCome,
            this::addressesAreAddresses,
            this::zoneExists,
            this::daysAreDays,
            this::daysAreInOrder,
            this::registrationEndsBefore,
            this::agendaHasEachDayOnce,
            this::sessionsFollowEachOther,
            this::remindersComeBefore,
            this::distancesFit,
            this::presenceIsPossible,
            this::questionsCanBeAnswered);

    CallPolicy(CallSchema schema) {
        this.schema = schema;
    }

    List<CallProblem> problems(JsonNode call) {
        List<CallProblem> problems = new ArrayList<>();
        CallDraft draft = new CallDraft(call);
        rules.forEach(rule -> rule.check(draft, problems::add));
        return problems;
    }

    private void textIsPrintable(CallDraft call, Consumer<CallProblem> problems) {
        texts(call.call(), "", problems);
    }

    private static void texts(JsonNode node, String at, Consumer<CallProblem> problems) {
        if (node.isTextual() && !isPrintable(node.textValue())) {
            problems.accept(new CallProblem(at, Texts.of("exchange.call-policy.expected-text-but")));
        }
        node.fields()
                .forEachRemaining(field -> texts(
                        field.getValue(),
                        at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                        problems));
        for (int entry = 0; node.isArray() && entry < node.size(); entry++) {
            texts(node.get(entry), at + "/" + entry, problems);
        }
    }

    private static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(character -> character != '\n'
                        && character != '\r'
                        && character != '\t'
                        && (Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE
                                || Character.getType(character) == Character.UNASSIGNED));
    }

    private void countriesExist(CallDraft call, Consumer<CallProblem> problems) {
        List<String> fields = new ArrayList<>(List.of("/host/country"));
        fields.addAll(call.entries("/rules/countriesAllowed"));
        fields.addAll(call.entries("/rules/countriesExcluded"));
        for (String field : fields) {
            call.text(field)
                    .filter(code -> !COUNTRIES.contains(code))
                    .ifPresent(code -> problems.accept(unexpected(call, field, meant(code))));
        }
    }

    private static String meant(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        String other =
                switch (upper) {
                    case "EL" -> "GR"; // what the Union writes for Greece
                    case "UK" -> "GB";
                    default -> upper;
                };
        return COUNTRIES.contains(other) ? " (did you mean " + other + "?)" : "";
    }

    private void somebodyMayCome(CallDraft call, Consumer<CallProblem> problems) {
        List<String> allowed = call.texts("/rules/countriesAllowed");
        if (!allowed.isEmpty() && call.texts("/rules/countriesExcluded").containsAll(allowed)) {
            problems.accept(
                    new CallProblem("/rules/countriesExcluded", Texts.of("exchange.call-policy.expected-least-one")));
        }
    }

    private void addressesAreAddresses(CallDraft call, Consumer<CallProblem> problems) {
        call.text("/contact/email")
                .filter(address -> !MailAddress.isDeliverable(address)
                        || !new MailAddress(address).domain().contains("."))
                .ifPresent(address -> problems.accept(unexpected(call, "/contact/email", "")));
        call.text("/host/website")
                .filter(address -> !isWebsite(address))
                .ifPresent(address -> problems.accept(unexpected(call, "/host/website", "")));
    }

    private static boolean isWebsite(String address) {
        try {
            URI uri = new URI(address);
            return Set.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && uri.getRawAuthority() != null
                    && HOST.matcher(uri.getRawAuthority().replaceFirst(":\\d+$", ""))
                            .matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void zoneExists(CallDraft call, Consumer<CallProblem> problems) {
        if (call.text("/zone").isPresent() && call.zone("/zone").isEmpty()) {
            problems.accept(unexpected(call, "/zone", ""));
        }
    }

    /** Where the schema can only say that there is text. */
    private void daysAreDays(CallDraft call, Consumer<CallProblem> problems) {
        List<String> days = new ArrayList<>(List.of("/firstDay", "/lastDay"));
        call.entries("/agenda").forEach(day -> days.add(day + "/date"));
        days.stream()
                .filter(field -> call.text(field).isPresent() && call.day(field).isEmpty())
                .forEach(field -> problems.accept(unexpected(call, field, "")));
        if (call.text("/registrationClosesAt").isPresent()
                && call.moment("/registrationClosesAt").isEmpty()) {
            problems.accept(unexpected(call, "/registrationClosesAt", ""));
        }
        call.entries("/agenda").stream()
                .flatMap(day -> call.entries(day + "/sessions").stream())
                .flatMap(session -> List.of(session + "/from", session + "/until").stream())
                .filter(field ->
                        call.text(field).isPresent() && call.time(field).isEmpty())
                .forEach(field -> problems.accept(unexpected(call, field, "")));
    }

    private void daysAreInOrder(CallDraft call, Consumer<CallProblem> problems) {
        Optional<LocalDate> first = call.day("/firstDay");
        Optional<LocalDate> last = call.day("/lastDay");
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().isBefore(first.get())) {
            problems.accept(
                    CallProblem.expected("/lastDay", "the first day (" + first.get() + ") or a later one", last.get()));
        } else if (first.get().plusDays(MOST_DAYS).isBefore(last.get())) {
            problems.accept(CallProblem.expected(
                    "/lastDay", "an exchange of %d days at most".formatted(MOST_DAYS), last.get()));
        }
    }

    private void registrationEndsBefore(CallDraft call, Consumer<CallProblem> problems) {
        Optional<LocalDate> first = call.day("/firstDay");
        Optional<ZoneId> zone = call.zone("/zone");
        Optional<OffsetDateTime> closes = call.moment("/registrationClosesAt");
        if (first.isPresent()
                && zone.isPresent()
                && closes.isPresent()
                && closes.get()
                        .toInstant()
                        .isAfter(first.get().atStartOfDay(zone.get()).toInstant())) {
            problems.accept(CallProblem.expected(
                    "/registrationClosesAt",
                    "a moment before the exchange begins (%s)".formatted(first.get()),
                    closes.get()));
        }
    }

    private void agendaHasEachDayOnce(CallDraft call, Consumer<CallProblem> problems) {
        Optional<LocalDate> first = call.day("/firstDay");
        Optional<LocalDate> last = call.day("/lastDay");
        Set<LocalDate> planned = new HashSet<>();
        LocalDate before = LocalDate.MIN;
        for (String entry : call.entries("/agenda")) {
            String field = entry + "/date";
            LocalDate day = call.day(field).orElse(null);
            if (day == null) {
                return; // whether a day is missing cannot be known
            }
            if (!planned.add(day)) {
                problems.accept(CallProblem.expected(field, "each day once", day + " again"));
            } else if (first.filter(day::isBefore).isPresent()
                    || last.filter(day::isAfter).isPresent()) {
                problems.accept(CallProblem.expected(
                        field,
                        "a day of the exchange (%s to %s)"
                                .formatted(
                                        first.map(Object::toString).orElse("…"),
                                        last.map(Object::toString).orElse("…")),
                        day));
            } else if (day.isBefore(before)) {
                problems.accept(CallProblem.expected(field, "the days in order", day + " after " + before));
            }
            before = day.isAfter(before) ? day : before;
        }
        if (first.isPresent()
                && last.isPresent()
                && call.at("/agenda").isArray()
                && !last.get().isBefore(first.get())
                && ChronoUnit.DAYS.between(first.get(), last.get()) <= MOST_DAYS) {
            first.get()
                    .datesUntil(last.get().plusDays(1))
                    .filter(day -> !planned.contains(day))
                    .forEach(day -> problems.accept(
                            new CallProblem("/agenda", Texts.of("exchange.call-policy.expected-each-day", day))));
        }
    }

    private void sessionsFollowEachOther(CallDraft call, Consumer<CallProblem> problems) {
        for (String day : call.entries("/agenda")) {
            LocalTime free = LocalTime.MIN;
            boolean afternoon = false;
            boolean counted = false;
            for (String session : call.entries(day + "/sessions")) {
                Optional<LocalTime> from = call.time(session + "/from");
                Optional<LocalTime> until = call.time(session + "/until");
                if (from.isPresent() && from.get().isBefore(free)) {
                    problems.accept(CallProblem.expected(
                            session + "/from",
                            "the end of the session before (%s) or later".formatted(free),
                            from.get()));
                }
                if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
                    problems.accept(CallProblem.expected(
                            session + "/until",
                            "a time after the session's beginning (%s) on the same day".formatted(from.get()),
                            until.get()));
                }
                String word = call.text(session + "/half").orElse("");
                Optional<HalfDay> half = HalfDay.named(word);
                if (afternoon && half.equals(Optional.of(HalfDay.MORNING))) {
                    problems.accept(CallProblem.expected(
                            session + "/half", Texts.of("exchange.call-policy.afternoon-break-after"), "MORNING"));
                }
                afternoon |= half.equals(Optional.of(HalfDay.AFTERNOON));
                counted |= !word.isEmpty();
                free = until.filter(free::isBefore).orElse(free);
            }
            if (!counted && !call.entries(day + "/sessions").isEmpty()) {
                problems.accept(new CallProblem(
                        day + "/sessions", Texts.of("exchange.call-policy.expected-least-one-session")));
            }
        }
    }

    private void remindersComeBefore(CallDraft call, Consumer<CallProblem> problems) {
        earlier(call, "/rules/addressReminderDays", "/rules/addressDays", problems);
        for (String what : List.of("confirmation", "claim")) {
            String reminders = "/rules/" + what + "ReminderDays";
            int before = 0;
            for (String reminder : call.entries(reminders)) {
                Optional<Integer> days = call.whole(reminder);
                if (days.isPresent() && days.get() <= before && before > 0) {
                    problems.accept(CallProblem.expected(
                            reminder, "more days than the reminder before (%d)".formatted(before), days.get()));
                }
                before = days.orElse(before);
                earlier(call, reminder, "/rules/" + what + "Days", problems);
            }
        }
    }

    private static void earlier(CallDraft call, String reminder, String deadline, Consumer<CallProblem> problems) {
        Optional<Integer> days = call.whole(reminder);
        Optional<Integer> within = call.whole(deadline);
        if (days.isPresent()
                && within.filter(deadlineDays -> deadlineDays > 0 && days.get() >= deadlineDays)
                        .isPresent()) {
            problems.accept(CallProblem.expected(
                    reminder,
                    "fewer days than the deadline has that it reminds of (%s: %d)".formatted(deadline, within.get()),
                    days.get()));
        }
    }

    private void distancesFit(CallDraft call, Consumer<CallProblem> problems) {
        Optional<BigDecimal> minimum = call.number("/rules/distance/minimumKm");
        Optional<BigDecimal> band = call.number("/rules/distance/reviewBandKm");
        if (call.text("/rules/distance/mode").filter("ignore"::equals).isPresent()) {
            return;
        }
        if (minimum.filter(km -> km.signum() == 0).isPresent()) {
            problems.accept(CallProblem.expected(
                    "/rules/distance/minimumKm", "kilometres above zero (or the mode \"ignore\")", minimum.get()));
        } else if (minimum.isPresent() && band.isPresent() && band.get().compareTo(minimum.get()) > 0) {
            problems.accept(CallProblem.expected(
                    "/rules/distance/reviewBandKm",
                    "no more than the minimum itself (%s)".formatted(minimum.get()),
                    band.get()));
        }
    }

    private void presenceIsPossible(CallDraft call, Consumer<CallProblem> problems) {
        Optional<Integer> required = call.whole("/rules/requiredDays");
        Optional<LocalDate> first = call.day("/firstDay");
        Optional<LocalDate> last = call.day("/lastDay");
        if (required.isPresent() && first.isPresent() && last.isPresent()) {
            long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
            if (days > 0 && required.get() > days) {
                problems.accept(CallProblem.expected(
                        "/rules/requiredDays",
                        "no more days than the exchange has (%d)".formatted(days),
                        required.get()));
            }
        }
    }

    private void questionsCanBeAnswered(CallDraft call, Consumer<CallProblem> problems) {
        for (String question : call.entries("/survey/questions")) {
            int choices = call.entries(question + "/choices").size();
            boolean isChoice =
                    call.text(question + "/kind").filter("choice"::equals).isPresent();
            if (isChoice && choices < 2) {
                problems.accept(new CallProblem(
                        question + "/choices", Texts.of("exchange.call-policy.expected-two-choices", choices)));
            } else if (!isChoice && choices > 0) {
                problems.accept(
                        new CallProblem(question + "/choices", Texts.of("exchange.call-policy.expected-no-choices")));
            }
        }
    }

    private CallProblem unexpected(CallDraft call, String field, String hint) {
        return CallProblem.expected(field, schema.description(field), CallSchema.quoted(call.at(field)) + hint);
    }
}
