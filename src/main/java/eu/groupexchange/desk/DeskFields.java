package eu.groupexchange.desk;

import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Limits;
import java.util.List;
import java.util.Map;

/** Fields of the desk's own short forms. */
public final class DeskFields {

    private DeskFields() {}

    /** @param missing what to say when it was left empty */
    public static Field required(String key, Field.Kind kind, String label, String hint, int longest, String missing) {
        return new Field(
                key,
                kind,
                label,
                hint,
                new Limits(true, 0, longest, null, null, null),
                List.of(),
                null,
                Map.of("rows", "3", "missing", missing));
    }
}
