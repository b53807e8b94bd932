package eu.groupexchange.participation.map;

import eu.groupexchange.atlas.DrawnMap;
import eu.groupexchange.atlas.EuropeMap;
import eu.groupexchange.atlas.Town;
import eu.groupexchange.exchange.DistanceMode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The maps of an exchange: its venue with the circle that its rules draw, and who comes from where. */
@Component("exchangeMaps")
public class ExchangeMaps {

    private final Origins origins;

    ExchangeMaps(Origins origins) {
        this.origins = origins;
    }

    /** The venue, the circle, and the countries that may visit: what a call says, without anybody who comes. */
    public EuropeMap venue(Exchange exchange) {
        Exchange.Venue venue = exchange.venue();
        boolean hasCircle = exchange.rules().distance().mode() != DistanceMode.IGNORE;
        Set<String> open = new HashSet<>(exchange.rules().countriesAllowed());
        exchange.rules().countriesExcluded().forEach(open::remove);
        return EuropeMap.around(new Town(venue.city(), venue.latitude(), venue.longitude()))
                .circle(hasCircle ? exchange.rules().distance().minimumKm().intValue() : 0)
                .openTo(open);
    }

    /** Everybody who is in it, by town. */
    public DrawnMap of(Exchange exchange) {
        return venue(exchange).towns(origins.of(exchange.slug())).drawn();
    }

    /** One organisation; null where it is not known where that is. */
    public @Nullable DrawnMap of(Exchange exchange, Participation participation) {
        Location location = participation.location();
        return location == null
                ? null
                : venue(exchange)
                        .towns(List.of(new Town(location.placeName(), location.latitude(), location.longitude())))
                        .drawn();
    }

    /** A place that somebody names, while typing. */
    public DrawnMap of(Exchange exchange, Town town) {
        return venue(exchange).towns(List.of(town)).drawn();
    }
}
