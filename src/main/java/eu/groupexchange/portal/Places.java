package eu.groupexchange.portal;

import eu.groupexchange.eligibility.Gazetteer;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests places while the name of a city is being typed. Source: GeoNames, CC BY 4.0. */
@RestController
class Places {

    private static final int AT_MOST = 8;
    private static final int LONGEST_NAME = 100;

    record Suggestion(String name, String region) {}

    private final Gazetteer gazetteer;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Places of the country whose name begins so, the largest first; none for fewer than two letters. */
    @GetMapping("/places")
    ResponseEntity<List<Suggestion>> suggest(
            @RequestParam(name = "country", defaultValue = "") String country,
            @RequestParam(name = "q", defaultValue = "") String text) {
        boolean answerable = text.strip().length() >= 2 && text.length() <= LONGEST_NAME;
        List<Suggestion> found = answerable
                ? gazetteer.search(country, text, AT_MOST).stream()
                        .map(place -> new Suggestion(place.name(), place.region()))
                        .distinct()
                        .toList()
                : List.of();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(found);
    }
}
