package eu.groupexchange.portal;

import eu.groupexchange.eligibility.Gazetteer;
import eu.groupexchange.eligibility.Place;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.form.Answers;
import eu.groupexchange.portal.form.Choice;
import eu.groupexchange.portal.form.Countries;
import eu.groupexchange.portal.form.Form;
import eu.groupexchange.portal.form.FormCheck;
import eu.groupexchange.portal.form.FormLibrary;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The registration form with the countries of an exchange, and which of several places of one name is meant. */
@Component
public class RegistrationForm {

    /** Beside the form's own fields: the region that tells two places of one name apart. */
    static final String REGION = "placeRegion";

    private static final int LONGEST_REGION = 100;

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

    /** A city that the gazetteer does not know is an answer too; a coordinator locates it. */
    public Answers check(Exchange exchange, Map<String, ? extends List<String>> sent) {
        return check(of(exchange), sent);
    }

    /** The same for a form that asks for more. */
    public Answers check(Form form, Map<String, ? extends List<String>> sent) {
        Answers answers = FormCheck.check(form, sent);
        List<String> regions = sent.containsKey(REGION) ? sent.get(REGION) : List.of();
        String region = regions.isEmpty() ? "" : regions.get(0);
        boolean meant = region.length() <= LONGEST_REGION
                && placesMeant(answers).stream().anyMatch(place -> place.value().equals(region));
        return meant ? answers.with(REGION, region) : answers;
    }

    /** The places that the city may mean, the largest first, where there are several; else none. */
    public List<Choice> placesMeant(Answers answers) {
        List<Choice> places = gazetteer.named(answers.value("country"), answers.value("city")).stream()
                .map(RegistrationForm::choice)
                .distinct()
                .toList();
        return places.size() > 1 ? places : List.of();
    }

    private static Choice choice(Place place) {
        return new Choice(place.region(), place.name() + ", " + place.region());
    }
}
