package eu.groupexchange.web.sheet;

import eu.groupexchange.wording.FormValue;
import java.util.Locale;

/** What stands between two fields of a CSV file: a spreadsheet expects the one of the language that it runs in. */
public enum Separator implements FormValue {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** As addresses have it: {@code semicolon}. */
    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    /** The comma where the word is none of them. */
    public static Separator of(String word) {
        return FormValue.find(Separator.class, word.strip().toLowerCase(Locale.ROOT))
                .orElse(COMMA);
    }
}
