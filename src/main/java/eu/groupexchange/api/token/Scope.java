package eu.groupexchange.api.token;

import eu.groupexchange.wording.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token may be used for. It can take from what its owner may do, and add nothing. Its words are stored. */
public enum Scope {
    /** Exchanges, and how each participation stands. */
    READ("read", Texts.of("api.scope.read")),
    /** The people behind it: contact, address, telephone, what they wrote. */
    READ_PERSONAL("read:personal", Texts.of("api.scope.read-personal")),
    /** Amounts, payment runs, what the bank said; never an account number. */
    READ_PAYMENTS("read:payments", Texts.of("api.scope.read-payments")),
    /** The decision on a registration, for coordinators. */
    DECIDE("decide", Texts.of("api.scope.decide"));

    private static final String AUTHORITY = "SCOPE_";

    private final String word;
    private final String meaning;

    Scope(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As it is stored, sent and asked for. */
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    public String authority() {
        return AUTHORITY + word;
    }

    public static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
