package eu.groupexchange.atlas;

import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a map shows, in words. */
record MapWords(@Nullable Town venue, int circle, List<Town> towns, boolean isShaded) {

    /** In a few words: what it is a map of. */
    String title() {
        if (venue == null) {
            return towns.isEmpty() ? Texts.of("atlas.title.europe") : Texts.of("atlas.title.towns", organisations());
        }
        return switch (towns.size()) {
            case 0 -> Texts.of("atlas.title.venue", venue.name());
            case 1 -> Texts.of("atlas.title.one", towns.get(0).name(), venue.name());
            default -> Texts.of("atlas.title.venue-and-towns", venue.name(), organisations());
        };
    }

    /** All that one sees. */
    String text() {
        List<String> sentences = new ArrayList<>();
        if (venue != null && !towns.isEmpty()) {
            sentences.add(towns.size() == 1 ? one(towns.get(0)) : several());
        } else if (venue != null && circle > 0) {
            sentences.add(Texts.of("atlas.text.circle", circle, venue.name()));
        } else if (!towns.isEmpty()) {
            sentences.add(Texts.of("atlas.text.towns", organisations(), towns.size()));
        }
        String beyond = towns.stream()
                .filter(town -> !Outlines.EXTENT.contains(
                        town.spot().east(), town.spot().north()))
                .map(Town::name)
                .collect(Collectors.joining(", "));
        if (!beyond.isEmpty()) {
            sentences.add(Texts.of("atlas.text.beyond", beyond));
        }
        if (isShaded) {
            sentences.add(Texts.of("atlas.text.shaded"));
        }
        return String.join(" ", sentences);
    }

    private String one(Town town) {
        String distance = kilometres(town);
        return circle == 0
                ? Texts.of("atlas.text.one", town.name(), distance, venueName())
                : Texts.of("atlas.text.one-and-circle", town.name(), distance, venueName(), circle);
    }

    private String several() {
        List<Town> byDistance =
                towns.stream().sorted(Comparator.comparingDouble(this::metres)).toList();
        Town nearest = byDistance.get(0);
        Town farthest = byDistance.get(byDistance.size() - 1);
        String all = Texts.of(
                "atlas.text.several",
                organisations(),
                towns.size(),
                nearest.name(),
                kilometres(nearest),
                farthest.name(),
                kilometres(farthest),
                venueName());
        if (circle == 0) {
            return all;
        }
        int within = towns.stream()
                .filter(town -> metres(town) < circle * 1000.0)
                .mapToInt(Town::organisations)
                .sum();
        return all + " " + Texts.of("atlas.text.within", within, circle);
    }

    private int organisations() {
        return towns.stream().mapToInt(Town::organisations).sum();
    }

    private String venueName() {
        return venue == null ? "" : venue.name();
    }

    private double metres(Town town) {
        return venue == null ? 0 : Measured.metres(venue, town);
    }

    private String kilometres(Town town) {
        return venue == null ? "" : Measured.kilometres(venue, town, circle);
    }
}
