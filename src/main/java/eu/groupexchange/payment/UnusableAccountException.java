package eu.groupexchange.payment;

/** The paying account is set in a way that no bank would take. The message is one sentence: which setting, and what is wrong. */
public class UnusableAccountException extends RuntimeException {

    UnusableAccountException(String sentence) {
        super(sentence);
    }
}
