package eu.groupexchange.desk.draft;

import static eu.groupexchange.desk.draft.CallField.Kind.CHOICE;
import static eu.groupexchange.desk.draft.CallField.Kind.DATE;
import static eu.groupexchange.desk.draft.CallField.Kind.LINE;
import static eu.groupexchange.desk.draft.CallField.Kind.LINES;
import static eu.groupexchange.desk.draft.CallField.Kind.NUMBER;
import static eu.groupexchange.desk.draft.CallField.Kind.REMARK;
import static eu.groupexchange.desk.draft.CallField.Kind.TEXT;
import static eu.groupexchange.desk.draft.CallField.Kind.TICKS;
import static eu.groupexchange.desk.draft.CallField.Kind.TIME;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.desk.draft.CallSection.Action;
import eu.groupexchange.desk.draft.CallSection.Group;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.web.form.Countries;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The pages of the editor, in the order in which a call is read. Everything that a call file may have is on one of them. */
final class CallSections {

    static final String PLACE = "place";
    static final String DATES = "dates";
    static final String PROGRAMME = "programme";
    static final List<String> NAMES =
            List.of("about", "people", PLACE, DATES, PROGRAMME, "who", "deadlines", "money", "survey");

    private static final Pattern DAY = Pattern.compile("day-([1-9]\\d{0,2})");
    private static final Pattern OF_DAY = Pattern.compile("/agenda/(\\d+)/sessions(/.*)?");

    private CallSections() {}

    /** @param name one of {@link #NAMES}, or {@code day-1} and so on for as many days as there are */
    static Optional<CallSection> of(String name, JsonNode call) {
        return switch (name) {
            case "about" -> Optional.of(about(call));
            case "people" -> Optional.of(people());
            case PLACE -> Optional.of(place());
            case DATES -> Optional.of(dates(call));
            case PROGRAMME -> Optional.of(programme(call));
            case "who" -> Optional.of(who(call));
            case "deadlines" -> Optional.of(deadlines());
            case "money" -> Optional.of(money(call));
            case "survey" -> Optional.of(survey(call));
            default -> number(name).filter(day -> call.at("/agenda").has(day)).map(day -> day(day, call));
        };
    }

    /** Of the name of a day's page, which day it is, counted from 0. */
    static Optional<Integer> number(String name) {
        Matcher day = DAY.matcher(name);
        return day.matches() ? Optional.of(Integer.parseInt(day.group(1)) - 1) : Optional.empty();
    }

    /** The page on which a field of the call is filled in. */
    static String nameOf(String field) {
        Matcher day = OF_DAY.matcher(field);
        if (day.matches()) {
            return "day-" + (Integer.parseInt(day.group(1)) + 1);
        }
        if (field.startsWith("/agenda")) {
            return PROGRAMME;
        }
        if (field.startsWith("/survey")) {
            return "survey";
        }
        if (field.startsWith("/venue")) {
            return PLACE;
        }
        if (field.matches("/(zone|firstDay|lastDay|registrationClosesAt)")) {
            return DATES;
        }
        if (field.matches("/(host|contact|moderator|signatory)(/.*)?")) {
            return "people";
        }
        if (field.matches("/rules/(lumpSum|required|claim|sources/(lumpSum|attendance|claim)).*")) {
            return "money";
        }
        if (field.matches("/rules/(address|review|confirmation|objection|taskWorkingDays|sources/timeliness).*")) {
            return "deadlines";
        }
        return field.startsWith("/rules") && !field.equals("/rules/version") ? "who" : "about";
    }

    private static CallSection about(JsonNode call) {
        List<CallField> aims = IntStream.range(0, call.at("/aims").size())
                .mapToObj(number -> CallField.of("/aims/" + number, TEXT, "drafts.field.aim"))
                .toList();
        return new CallSection(
                "about",
                "drafts.section.about",
                "drafts.section.about-intro",
                List.of(
                        group(
                                "drafts.group.texts",
                                CallField.of("/title", LINE, "drafts.field.title"),
                                CallField.of("/summary", TEXT, "drafts.field.summary")
                                        .hint("drafts.hint.summary")),
                        new Group(
                                Texts.of("drafts.group.aims"),
                                "aims",
                                aims,
                                List.of(new Action("add-aim", "drafts.action.add-aim"))),
                        group(
                                "drafts.group.names",
                                CallField.of("/slug", LINE, "drafts.field.slug").hint("drafts.hint.slug"),
                                CallField.of("/referencePrefix", LINE, "drafts.field.prefix")
                                        .hint("drafts.hint.prefix"),
                                CallField.of("/rules/version", LINE, "drafts.field.version")
                                        .hint("drafts.hint.version"))));
    }

    private static CallSection people() {
        return new CallSection(
                "people",
                "drafts.section.people",
                "drafts.section.people-intro",
                List.of(
                        group(
                                "drafts.group.host",
                                CallField.of("/host/name", LINE, "drafts.field.host-name"),
                                CallField.of("/host/fullName", LINE, "drafts.field.host-full-name"),
                                CallField.of("/host/country", CHOICE, "drafts.field.country")
                                        .offering(Countries.choices(List.of())),
                                CallField.of("/host/description", TEXT, "drafts.field.host-description"),
                                CallField.of("/host/website", LINE, "drafts.field.website")
                                        .hint("drafts.hint.website")),
                        group(
                                "drafts.group.contact",
                                CallField.of("/contact/name", LINE, "drafts.field.contact-name"),
                                CallField.of("/contact/email", LINE, "drafts.field.email")
                                        .hint("drafts.hint.email")),
                        person("/moderator", "drafts.group.moderator"),
                        person("/signatory", "drafts.group.signatory")));
    }

    private static Group person(String at, String legend) {
        return group(
                legend,
                CallField.of(at + "/name", LINE, "drafts.field.person-name").hint("drafts.hint.person"),
                CallField.of(at + "/role", LINE, "drafts.field.person-role"),
                CallField.of(at + "/organisation", LINE, "drafts.field.person-organisation"));
    }

    private static CallSection place() {
        return new CallSection(
                PLACE,
                "drafts.section.place",
                "drafts.section.place-intro",
                List.of(
                        group(
                                "drafts.group.venue",
                                CallField.of("/venue/name", LINE, "drafts.field.venue-name"),
                                CallField.of("/venue/address", LINE, "drafts.field.venue-address")
                                        .hint("drafts.hint.venue-address"),
                                CallField.of("/venue/city", LINE, "drafts.field.city")),
                        group(
                                        "drafts.group.point",
                                        CallField.of("/venue/latitude", NUMBER, "drafts.field.latitude"),
                                        CallField.of("/venue/longitude", NUMBER, "drafts.field.longitude"),
                                        CallField.of("/venue/pointSource", LINE, "drafts.field.point-source")
                                                .hint("drafts.hint.point-source"))
                                .anchored("point")
                                .with(new Action("find-town", "drafts.action.find-town"))));
    }

    private static CallSection dates(JsonNode call) {
        return new CallSection(
                DATES,
                "drafts.section.dates",
                "drafts.section.dates-intro",
                List.of(
                        group(
                                "drafts.group.days",
                                CallField.of("/firstDay", DATE, "drafts.field.first-day"),
                                CallField.of("/lastDay", DATE, "drafts.field.last-day"),
                                CallField.of("/zone", CHOICE, "drafts.field.zone")
                                        .hint("drafts.hint.zone")
                                        .offering(zones(call.at("/zone").asText("")))),
                        group(
                                "drafts.group.registration-end",
                                CallField.of(RegistrationEnd.DAY, DATE, "drafts.field.registration-day")
                                        .hint("drafts.hint.registration-day"),
                                CallField.of(RegistrationEnd.TIME, TIME, "drafts.field.registration-time")
                                        .hint("drafts.hint.registration-time"))));
    }

    private static List<Choice> zones(String present) {
        List<Choice> zones = new ArrayList<>(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Atlantic/"))
                .sorted()
                .map(zone -> new Choice(zone, zone))
                .toList());
        if (!present.isEmpty() && zones.stream().noneMatch(zone -> zone.value().equals(present))) {
            zones.add(0, new Choice(present, present));
        }
        return zones;
    }

    private static CallSection programme(JsonNode call) {
        int days = call.at("/agenda").size();
        List<Group> groups = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            groups.add(new Group(
                    Texts.of(
                            "drafts.group.day",
                            day + 1,
                            call.at("/agenda/" + day + "/sessions").size()),
                    "agenda-" + day,
                    List.of(
                            CallField.of("/agenda/" + day + "/date", DATE, "drafts.field.day-date"),
                            CallField.of("/agenda/" + day + "/title", LINE, "drafts.field.day-title")),
                    List.of(
                            new Action("open-day-" + (day + 1), "drafts.action.open-day"),
                            new Action("remove-day-" + (day + 1), "drafts.action.remove-day"))));
        }
        groups.add(new Group("", "agenda", List.of(), List.of(new Action("add-day", "drafts.action.add-day"))));
        return new CallSection(PROGRAMME, "drafts.section.programme", "drafts.section.programme-intro", groups);
    }

    private static CallSection day(int day, JsonNode call) {
        String at = "/agenda/" + day + "/sessions";
        int sessions = call.at(at).size();
        List<Choice> halves = List.of(
                new Choice("", Texts.of("drafts.choice.no-half")),
                new Choice("MORNING", Texts.of("drafts.choice.morning")),
                new Choice("AFTERNOON", Texts.of("drafts.choice.afternoon")));
        List<Group> groups = new ArrayList<>();
        for (int number = 0; number < sessions; number++) {
            String session = at + "/" + number;
            groups.add(new Group(
                    Texts.of("drafts.group.session", number + 1),
                    "agenda-" + day + "-sessions-" + number,
                    List.of(
                            CallField.of(session + "/from", TIME, "drafts.field.from"),
                            CallField.of(session + "/until", TIME, "drafts.field.until"),
                            CallField.of(session + "/title", LINE, "drafts.field.session-title"),
                            CallField.of(session + "/half", CHOICE, "drafts.field.half")
                                    .hint("drafts.hint.half")
                                    .offering(halves),
                            CallField.of(session + "/description", REMARK, "drafts.field.session-description"),
                            CallField.of(session + "/points", LINES, "drafts.field.points")
                                    .hint("drafts.hint.points")),
                    List.of(
                            new Action("add-session-" + (number + 1), "drafts.action.add-session-after"),
                            new Action(
                                    (number == 0 ? "later-session-" : "move-session-") + (number + 1),
                                    number == 0 ? "drafts.action.later-session" : "drafts.action.move-session"),
                            new Action("remove-session-" + (number + 1), "drafts.action.remove-session"))));
        }
        groups.add(new Group(
                "",
                "agenda-" + day + "-sessions",
                List.of(),
                sessions == 0 ? List.of(new Action("add-session-0", "drafts.action.add-session")) : List.of()));
        return new CallSection("day-" + (day + 1), "drafts.section.day", "drafts.section.day-intro", groups);
    }

    private static CallSection who(JsonNode call) {
        return new CallSection(
                "who",
                "drafts.section.who",
                "drafts.section.who-intro",
                List.of(
                        group(
                                        "drafts.group.countries",
                                        countries("/rules/countriesAllowed", "drafts.field.countries-allowed", call),
                                        countries("/rules/countriesExcluded", "drafts.field.countries-excluded", call)
                                                .hint("drafts.hint.countries-excluded"),
                                        source("country"))
                                .with(new Action("eu-countries", "drafts.action.eu-countries")),
                        group(
                                "drafts.group.organisations",
                                CallField.of("/rules/organisationTypes", TICKS, "drafts.field.organisation-types")
                                        .offering(offered(
                                                CallField.words(call.at("/rules/organisationTypes")),
                                                new Choice("cluster", Texts.of("drafts.choice.cluster")),
                                                new Choice(
                                                        "business-network", Texts.of("drafts.choice.business-network")),
                                                new Choice("sme", Texts.of("drafts.choice.sme")))),
                                source("organisation"),
                                source("onceOnly")),
                        group(
                                "drafts.group.distance",
                                CallField.of("/rules/distance/mode", CHOICE, "drafts.field.distance-mode")
                                        .offering(List.of(
                                                new Choice("exclude", Texts.of("drafts.choice.exclude")),
                                                new Choice("halve", Texts.of("drafts.choice.halve")),
                                                new Choice("ignore", Texts.of("drafts.choice.ignore")))),
                                CallField.of("/rules/distance/minimumKm", NUMBER, "drafts.field.minimum-km"),
                                CallField.of("/rules/distance/reviewBandKm", NUMBER, "drafts.field.review-band")
                                        .hint("drafts.hint.review-band"),
                                source("distance")),
                        group(
                                "drafts.group.capacity",
                                CallField.of("/rules/capacity", NUMBER, "drafts.field.capacity")
                                        .hint("drafts.hint.capacity"),
                                source("capacity"))));
    }

    private static CallField countries(String at, String label, JsonNode call) {
        return CallField.of(at, TICKS, label)
                .offering(Countries.choices(CallField.words(call.at(at)).stream()
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .toList()));
    }

    /** What a file had that nobody offers stays to be seen, and to be unticked. */
    private static List<Choice> offered(List<String> present, Choice... known) {
        List<Choice> choices = new ArrayList<>(List.of(known));
        present.stream()
                .filter(word ->
                        choices.stream().noneMatch(choice -> choice.value().equals(word)))
                .forEach(word -> choices.add(new Choice(word, word)));
        return choices;
    }

    private static CallSection deadlines() {
        return new CallSection(
                "deadlines",
                "drafts.section.deadlines",
                "drafts.section.deadlines-intro",
                List.of(
                        group(
                                "drafts.group.address",
                                days("addressReminderDays", "drafts.field.address-reminder"),
                                days("addressDays", "drafts.field.address-days")),
                        group(
                                "drafts.group.review",
                                days("reviewWorkingDays", "drafts.field.review-days"),
                                days("objectionDays", "drafts.field.objection-days")
                                        .hint("drafts.hint.objection-days")),
                        group(
                                "drafts.group.confirmation",
                                days("confirmationReminderDays/0", "drafts.field.first-reminder"),
                                days("confirmationReminderDays/1", "drafts.field.second-reminder"),
                                days("confirmationDays", "drafts.field.confirmation-days"),
                                source("timeliness")),
                        group(
                                "drafts.group.tasks",
                                days("taskWorkingDays/participantList", "drafts.field.task-list")
                                        .hint("drafts.hint.task-usual"),
                                days("taskWorkingDays/entitlement", "drafts.field.task-entitlement"),
                                days("taskWorkingDays/claimReview", "drafts.field.task-claim"),
                                days("taskWorkingDays/authorisation", "drafts.field.task-authorisation"),
                                days("taskWorkingDays/signedSheet", "drafts.field.task-sheet"),
                                days("taskWorkingDays/closing", "drafts.field.task-closing"),
                                days("taskWorkingDays/returnedMail", "drafts.field.task-mail"))));
    }

    private static CallSection money(JsonNode call) {
        return new CallSection(
                "money",
                "drafts.section.money",
                "drafts.section.money-intro",
                List.of(
                        group(
                                "drafts.group.lump-sum",
                                CallField.of("/rules/lumpSum/amount", NUMBER, "drafts.field.amount"),
                                source("lumpSum")),
                        group(
                                "drafts.group.presence",
                                days("requiredDays", "drafts.field.required-days"),
                                source("attendance")),
                        group(
                                "drafts.group.claim",
                                CallField.of("/rules/requiredEvidence", TICKS, "drafts.field.evidence")
                                        .offering(offered(
                                                CallField.words(call.at("/rules/requiredEvidence")),
                                                new Choice("report", Texts.of("drafts.choice.report")),
                                                new Choice("travelEvidence", Texts.of("drafts.choice.travel")),
                                                new Choice(
                                                        "accommodationEvidence",
                                                        Texts.of("drafts.choice.accommodation")))),
                                days("claimReminderDays/0", "drafts.field.first-reminder-claim"),
                                days("claimReminderDays/1", "drafts.field.second-reminder-claim"),
                                days("claimDays", "drafts.field.claim-days"),
                                days("claimGraceDays", "drafts.field.claim-grace-days")
                                        .hint("drafts.hint.claim-grace-days"),
                                source("claim"))));
    }

    private static CallSection survey(JsonNode call) {
        String at = "/survey/questions";
        List<Choice> kinds = List.of(
                new Choice("scale", Texts.of("drafts.choice.scale")),
                new Choice("yesNo", Texts.of("drafts.choice.yes-no")),
                new Choice("choice", Texts.of("drafts.choice.choice")),
                new Choice("text", Texts.of("drafts.choice.text")));
        List<Group> groups = new ArrayList<>();
        int questions = call.at(at).size();
        for (int number = 0; number < questions; number++) {
            String question = at + "/" + number;
            groups.add(new Group(
                    Texts.of("drafts.group.question", number + 1),
                    "",
                    List.of(
                            CallField.of(question + "/question", LINE, "drafts.field.question"),
                            CallField.of(question + "/kind", CHOICE, "drafts.field.question-kind")
                                    .offering(kinds),
                            CallField.of(question + "/choices", LINES, "drafts.field.question-choices")
                                    .hint("drafts.hint.question-choices")),
                    List.of(new Action("remove-question-" + (number + 1), "drafts.action.remove-session"))));
        }
        List<Action> actions = new ArrayList<>(List.of(new Action("add-question", "drafts.action.add-question")));
        if (call.has("survey")) {
            actions.add(new Action("usual-questions", "drafts.action.usual-questions"));
        }
        if (questions > 0 || !call.has("survey")) {
            actions.add(new Action("no-questions", "drafts.action.no-questions"));
        }
        groups.add(new Group("", "survey", List.of(), actions));
        String intro = call.has("survey")
                ? questions == 0 ? "drafts.section.survey-none" : "drafts.section.survey-intro"
                : "drafts.section.survey-usual";
        return new CallSection("survey", "drafts.section.survey", intro, groups);
    }

    private static CallField days(String rule, String label) {
        return CallField.of("/rules/" + rule, NUMBER, label);
    }

    private static CallField source(String rule) {
        return CallField.of(
                "/rules/sources/" + rule,
                LINE,
                rule.equals("onceOnly") ? "drafts.field.source-once-only" : "drafts.field.source");
    }

    private static Group group(String legend, CallField... fields) {
        return new Group(Texts.of(legend), "", List.of(fields), List.of());
    }
}
