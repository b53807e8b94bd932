package eu.groupexchange.desk.dossier;

import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Coordinates;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a coordinator says of an exact point. */
final class ExactPointForm {

    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String SOURCE = "source";

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SOURCE = 1000;

    static final Form FORM = new Form(
            "exact-point",
            List.of(new Section(
                    "",
                    "",
                    List.of(
                            degrees(
                                    LATITUDE,
                                    "Latitude",
                                    "In degrees, north is positive, such as 50.35909. You may also paste both numbers here, as a map gives them.",
                                    90),
                            degrees(LONGITUDE, "Longitude", "In degrees, east is positive, such as 3.52506.", 180),
                            new Field(
                                    SOURCE,
                                    Field.Kind.LONG_TEXT,
                                    "Where does the point come from?",
                                    "The address in the register, say, and the map that it was read from. Kept in the decision log.",
                                    new Limits(true, 0, LONGEST_SOURCE, null, null, null),
                                    List.of(),
                                    null,
                                    Map.of(
                                            "rows",
                                            "3",
                                            "missing",
                                            "Say where the point comes from: the distance is decided by it."))))));

    private ExactPointForm() {}

    /** The same with both angles in decimal degrees, however they were copied; what is none stays as it is. */
    static Map<String, List<String>> read(Map<String, ? extends List<String>> sent) {
        Map<String, List<String>> read = new HashMap<>(sent);
        String latitude = first(sent, LATITUDE);
        String longitude = first(sent, LONGITUDE);
        Optional<BigDecimal> north = Coordinates.angle(latitude);
        Optional<BigDecimal> east = Coordinates.angle(longitude);
        String both = latitude.equals(longitude) || longitude.isEmpty() ? latitude : longitude;
        if (north.isEmpty()
                && (latitude.isEmpty() || both.equals(latitude))
                && Coordinates.pair(both).isPresent()) {
            Coordinates point = Coordinates.pair(both).orElseThrow();
            north = Optional.of(point.latitude());
            east = Optional.of(point.longitude());
        }
        north.ifPresent(angle -> read.put(LATITUDE, List.of(angle.toPlainString())));
        east.ifPresent(angle -> read.put(LONGITUDE, List.of(angle.toPlainString())));
        return read;
    }

    private static String first(Map<String, ? extends List<String>> sent, String key) {
        return sent.containsKey(key) && sent.get(key).size() == 1
                ? sent.get(key).get(0).strip()
                : "";
    }

    static SetExactPoint.Point point(Answers answers) {
        return new SetExactPoint.Point(number(answers, LATITUDE), number(answers, LONGITUDE));
    }

    private static BigDecimal number(Answers answers, String key) {
        return new BigDecimal(answers.value(key).replace(',', '.'));
    }

    private static Field degrees(String key, String label, String hint, int most) {
        return new Field(
                key,
                Field.Kind.NUMBER,
                label,
                hint,
                new Limits(true, 0, LONGEST_NUMBER, null, BigDecimal.valueOf(-most), BigDecimal.valueOf(most)),
                List.of(),
                null,
                Map.of("width", "short", "missing", "Enter the " + key + " in degrees, such as 50.35909."));
    }
}
