package eu.groupexchange.wording;

import java.util.Locale;

/** How the name of a type is written where it is kept: {@code ClaimReminder} as {@code CLAIM_REMINDER}. */
public final class TypeNames {

    private TypeNames() {}

    /** In upper case, with its words apart. */
    public static String upperCase(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** {@code claim-reminder}, as files are called. */
    public static String fileName(String upperCase) {
        return upperCase.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
