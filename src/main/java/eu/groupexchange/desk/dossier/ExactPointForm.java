package eu.groupexchange.desk.dossier;

import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Coordinates;
import eu.groupexchange.wording.Texts;
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
                            degrees(LATITUDE, "Latitude", Texts.of("desk.exact-point-form.degrees-north-positive"), 90),
                            degrees(
                                    LONGITUDE,
                                    "Longitude",
                                    Texts.of("desk.exact-point-form.degrees-east-positive"),
                                    180),
                            new Field(
                                    SOURCE,
                                    Field.Kind.LONG_TEXT,
                                    Texts.of("desk.exact-point-form.where-point-come"),
                                    Texts.of("desk.exact-point-form.address-register-say"),
                                    new Limits(true, 0, LONGEST_SOURCE, null, null, null),
                                    List.of(),
                                    null,
                                    Map.of(
                                            "rows",
                                            "3",
                                            "missing",
                                            Texts.of("desk.exact-point-form.say-where-point")))))));

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
                Map.of("width", "short", "missing", Texts.of("desk.exact-point-form.enter-degrees-such", key)));
    }
}
