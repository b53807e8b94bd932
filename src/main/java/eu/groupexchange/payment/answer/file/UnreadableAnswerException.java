package eu.groupexchange.payment.answer.file;

/** The file cannot be taken: the message is a sentence about it that can follow its name. */
final class UnreadableAnswerException extends RuntimeException {

    UnreadableAnswerException(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
