package eu.groupexchange.portal.register;

import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.NamedPlace;
import eu.groupexchange.eligibility.gazetteer.Territories;
import eu.groupexchange.eligibility.gazetteer.Whereabouts;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Registration;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.web.form.Countries;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registration form with the countries of an exchange, and the question which of several places is meant. */
@Component
public class RegistrationForm {

    private static final String COUNTRY = "country";
    private static final String CITY = "city";
    private static final String PLACE = Registration.PLACE_ID;
    private static final String REGION = "placeRegion";
    private static final int CHOICES_AT_MOST = 15;

    private final FormLibrary forms;
    private final Gazetteer gazetteer;

    RegistrationForm(FormLibrary forms, Gazetteer gazetteer) {
        this.forms = forms;
        this.gazetteer = gazetteer;
    }

    public Form of(Exchange exchange) {
        return forms.registration()
                .offering(Map.of("countries", Countries.choices(exchange.rules().countriesAllowed())));
    }

    /**
     * A city that the gazetteer does not know is an answer too; a coordinator locates it. One that may be several places is asked
     * about before it is taken, in the field {@code placeId}.
     */
    public Answers check(Exchange exchange, Map<String, ? extends List<String>> sent) {
        return check(of(exchange), sent);
    }

    /** The same for a form that asks for more. */
    public Answers check(Form form, Map<String, ? extends List<String>> sent) {
        Answers answers = FormCheck.check(form, withState(sent));
        return answers.error(COUNTRY) == null && answers.error(CITY) == null ? placed(answers, sent) : answers;
    }

    /** The same where a place was settled before: it is not asked about again while country and city stay. */
    public Answers check(Form form, Map<String, ? extends List<String>> sent, Map<String, String> before) {
        boolean stays = List.of(COUNTRY, CITY).stream()
                .allMatch(key -> first(sent, key).strip().equals(before.getOrDefault(key, "")));
        if (!stays || sent.containsKey(PLACE) || sent.containsKey(REGION)) {
            return check(form, sent);
        }
        Answers answers = FormCheck.check(form, sent);
        for (String key : List.of(PLACE, REGION)) {
            answers = before.containsKey(key) ? answers.with(key, before.get(key)) : answers;
        }
        return answers;
    }

    /** The places that the city may mean, the largest first, and none of them, where it has to be asked; else none. */
    public List<Choice> placesMeant(Answers answers) {
        List<Choice> places = new ArrayList<>(meant(answers).choices().stream()
                .limit(CHOICES_AT_MOST)
                .map(place -> new Choice(id(place), place.label()))
                .toList());
        if (!places.isEmpty()) {
            places.add(
                    new Choice(Registration.NO_PLACE, Texts.of("portal.registration-form.another-place-coordinator")));
        }
        return places;
    }

    private Answers placed(Answers answers, Map<String, ? extends List<String>> sent) {
        String code = first(sent, COUNTRY);
        boolean inTerritory = !Territories.stateOf(code).equals(code);
        Whereabouts meant = inTerritory ? gazetteer.understand(code, answers.value(CITY)) : meant(answers);
        if (meant.settled() != null) {
            return meant.labelled() || inTerritory ? named(answers, meant.settled()) : answers;
        }
        if (!meant.isQuestion()) {
            return answers;
        }
        if (first(sent, PLACE).equals(Registration.NO_PLACE)) {
            return answers.with(PLACE, Registration.NO_PLACE);
        }
        Optional<NamedPlace> chosen = meant.choices().stream()
                .filter(place -> id(place).equals(first(sent, PLACE)))
                .findFirst()
                .or(() -> meant.choices().stream()
                        .filter(place -> place.place().region().equals(first(sent, REGION)))
                        .findFirst());
        return chosen.map(place -> named(answers, place))
                .orElseGet(() -> answers.refusing(
                        CITY,
                        meant.choices().size() > CHOICES_AT_MOST
                                ? Texts.of(
                                        "portal.registration-form.may-places-choose",
                                        answers.value(CITY),
                                        meant.choices().size())
                                : Texts.of("portal.registration-form.may-several-places", answers.value(CITY))));
    }

    /** With the name of the place as city, and its number where the name alone does not say which it is. */
    private Answers named(Answers answers, NamedPlace place) {
        Answers named = answers.with(CITY, place.name());
        NamedPlace then = meant(named).settled();
        boolean clear = then != null && then.place().equals(place.place());
        return clear ? named : named.with(PLACE, id(place));
    }

    private Whereabouts meant(Answers answers) {
        return gazetteer.understand(answers.value(COUNTRY), answers.value(CITY));
    }

    /** A territory is not offered where its state is, but whoever knows its code may send it. */
    private static Map<String, List<String>> withState(Map<String, ? extends List<String>> sent) {
        Map<String, List<String>> all = new HashMap<>(sent);
        all.computeIfPresent(
                COUNTRY,
                (key, values) -> values.stream().map(Territories::stateOf).toList());
        return all;
    }

    private static String id(NamedPlace place) {
        return Long.toString(place.place().geonameId());
    }

    private static String first(Map<String, ? extends List<String>> sent, String key) {
        List<String> values = sent.containsKey(key) ? sent.get(key) : List.of();
        return values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }
}
