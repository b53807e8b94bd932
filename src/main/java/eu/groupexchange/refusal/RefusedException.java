package eu.groupexchange.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What was asked is not done, and whatever was begun of it is rolled back. The message is a sentence for the person who asked:
 * Tasklist, portal and desk show it as it is, so it says in plain words what to do instead.
 */
public final class RefusedException extends RuntimeException {

    /** Where the reason lies, and so what helps. */
    public enum Kind {
        /** It does not fit where things stand, whatever is sent. */
        NOT_NOW,
        /** Something that was sent is missing or not as it must be; sent otherwise, it is taken. */
        INPUT,
        /** It was right for what its author saw, and somebody or something was faster. */
        MEANWHILE
    }

    private final Kind kind;
    private final @Nullable String field;

    private RefusedException(Kind kind, String why, @Nullable String field, @Nullable Throwable cause) {
        super(why, cause);
        this.kind = kind;
        this.field = field;
    }

    public static RefusedException notNow(String why) {
        return new RefusedException(Kind.NOT_NOW, why, null, null);
    }

    public static RefusedException input(String why) {
        return new RefusedException(Kind.INPUT, why, null, null);
    }

    /** @param field the key under which it was sent, so that a page says the sentence there */
    public static RefusedException input(String field, String why) {
        return new RefusedException(Kind.INPUT, why, field, null);
    }

    public static RefusedException meanwhile(String why) {
        return new RefusedException(Kind.MEANWHILE, why, null, null);
    }

    /** The same for what the database or the engine noticed. */
    public static RefusedException meanwhile(String why, Throwable noticed) {
        return new RefusedException(Kind.MEANWHILE, why, null, noticed);
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence for the person who asked. */
    public String why() {
        return String.valueOf(getMessage());
    }

    /** The key of the field that is wrong, where it is one. */
    public @Nullable String field() {
        return field;
    }
}
