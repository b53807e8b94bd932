package eu.groupexchange.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says how what is drawn looks: on a page the style sheet does, a file must do so itself. */
enum Paint {
    OF_THE_PAGE,
    OF_ITS_OWN;

    /** As {@code group-exchange.css} has them. */
    private static final Map<String, List<String>> COLOURS = Map.ofEntries(
            Map.entry("map-sea", List.of("fill", "#dbe7f2")),
            Map.entry("map-land", List.of("fill", "#f6f3ea")),
            Map.entry("map-shaded", List.of("fill", "#d6d1c2")),
            Map.entry("map-borders", List.of("fill", "none", "stroke", "#a3a99f", "stroke-width", "1.6")),
            Map.entry(
                    "map-circle",
                    List.of("fill", "#a82315", "fill-opacity", "0.08", "stroke", "#a82315", "stroke-width", "1.5")),
            Map.entry("map-venue", List.of("fill", "#a82315", "stroke", "#ffffff", "stroke-width", "1.5")),
            Map.entry("map-town", List.of("fill", "#1d4e89", "stroke", "#ffffff", "stroke-width", "1.5")),
            Map.entry("map-town map-town-near", List.of("fill", "#ffffff", "stroke", "#7a4b00", "stroke-width", "2.5")),
            Map.entry("map-count", List.of("fill", "#ffffff", "font-weight", "700", "font-size", "11")),
            Map.entry("map-count map-count-near", List.of("fill", "#7a4b00", "font-weight", "700", "font-size", "11")),
            Map.entry("map-label", List.of("fill", "#16202f")),
            Map.entry("map-landmark", List.of("fill", "#4a5568")),
            Map.entry("map-label map-label-landmark", List.of("fill", "#4a5568")),
            Map.entry("map-label map-label-venue", List.of("fill", "#a82315", "font-weight", "700")),
            Map.entry("map-label map-label-circle", List.of("fill", "#a82315")));

    /** The attributes of an element: its class, or what the class would say, and these. */
    Object[] as(String kind, Object... attributes) {
        List<Object> all = new ArrayList<>();
        if (this == OF_THE_PAGE) {
            all.add("class");
            all.add(kind);
        } else {
            all.addAll(COLOURS.getOrDefault(kind, List.of()));
        }
        all.addAll(List.of(attributes));
        return all.toArray();
    }
}
