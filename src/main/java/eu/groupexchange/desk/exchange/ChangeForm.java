package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import eu.groupexchange.wording.TypedText;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a coordinator filled in to change an exchange. */
public final class ChangeForm {

    private static final int NONE_SEEN = -1;

    private Answers answers;

    public ChangeForm(Map<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, value) -> values.put(name, TypedText.text(value)));
        answers = Answers.of(values);
    }

    public Answers answers() {
        return answers;
    }

    public ChangeForm needsDate(String key) {
        if (parsed(key).isEmpty()) {
            answers = answers.refusing(key, Texts.of("desk.change-form.enter-a-date"));
        }
        return this;
    }

    /** A date, or nothing. */
    ChangeForm takesDate(String key) {
        return answers.value(key).isEmpty() ? this : needsDate(key);
    }

    public ChangeForm needsReason() {
        if (answers.value("reason").isEmpty()) {
            answers = answers.refusing("reason", Texts.of("desk.change-form.give-the-reason"));
        }
        return this;
    }

    public ChangeForm needsTick(String key, String otherwise) {
        if (!answers.isTicked(key)) {
            answers = answers.refusing(key, otherwise);
        }
        return this;
    }

    public LocalDate date(String key) {
        return parsed(key).orElseThrow();
    }

    @Nullable
    LocalDate optionalDate(String key) {
        return parsed(key).orElse(null);
    }

    /** On what its author saw; without that it is refused as if somebody had changed the exchange meanwhile. */
    Change change(Principal staff) {
        String seen = answers.value("revision");
        return new Change(
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : NONE_SEEN,
                answers.value("reason"),
                staff.getName());
    }

    private Optional<LocalDate> parsed(String key) {
        return TypedDate.of(answers.value(key));
    }
}
