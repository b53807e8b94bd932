package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** What becomes of a mail that came back, as {@code resolve-undeliverable-mail.form} offers it. */
public enum MailDecision implements FormValue {
    RESEND("resend"),
    DROP("drop");

    private final String value;

    MailDecision(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** @throws RefusedException where nothing, or none of them, was chosen */
    static MailDecision chosen(String word) {
        return FormValue.find(MailDecision.class, word)
                .orElseThrow(() -> RefusedException.input(
                        Texts.of("correspondence.resolve-undeliverable-mail.choose-becomes-mail")));
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
