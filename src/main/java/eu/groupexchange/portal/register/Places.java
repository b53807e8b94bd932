package eu.groupexchange.portal.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.NamedPlace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests places while the name of a city is being typed. Source: GeoNames, CC BY 4.0. */
@RestController
@NothingPersonal("it lists towns")
class Places {

    private static final int AT_MOST = 8;
    private static final int LONGEST_NAME = 100;

    /**
     * @param name the place's main name
     * @param label how it is shown, and understood when it is sent as a city; missing where it is name and region alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestion(String name, String region, @Nullable String label) {

        static Suggestion of(NamedPlace named) {
            String name = named.place().name();
            String region = named.place().region();
            boolean plain = named.label().equals(region.isEmpty() ? name : name + ", " + region);
            return new Suggestion(name, region, plain ? null : named.label());
        }
    }

    private final Gazetteer gazetteer;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Places of the country of which a name begins so, the largest first; none for fewer than two letters. */
    @GetMapping("/places")
    ResponseEntity<List<Suggestion>> suggest(
            @RequestParam(name = "country", defaultValue = "") String country,
            @RequestParam(name = "q", defaultValue = "") String text) {
        boolean answerable = text.strip().length() >= 2 && text.length() <= LONGEST_NAME;
        List<Suggestion> found = answerable
                ? gazetteer.suggest(country, text, AT_MOST).stream()
                        .map(Suggestion::of)
                        .toList()
                : List.of();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(found);
    }
}
