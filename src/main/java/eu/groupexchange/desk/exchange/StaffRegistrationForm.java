package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The registration form as a coordinator fills it in for an organisation: the same, worded for staff, and with a reason. */
@Component
class StaffRegistrationForm {

    static final String REASON = "reason";

    private static final int LONGEST_REASON = 1000;

    private final RegistrationForm form;

    StaffRegistrationForm(RegistrationForm form) {
        this.form = form;
    }

    Form of(Exchange exchange, boolean late) {
        Form worded = form.of(exchange);
        for (Map.Entry<String, String> label : AnswerLabels.WORDED_FOR_STAFF.entrySet()) {
            worded = worded.relabelled(label.getKey(), label.getValue());
        }
        return worded.with(new Section(
                Texts.of("desk.staff-registration-form.why-coordination-registers"), "", List.of(reason(late))));
    }

    Answers check(Exchange exchange, boolean late, Map<String, ? extends List<String>> sent) {
        return form.check(of(exchange, late), sent);
    }

    /** What the organisation would have sent itself. */
    static Map<String, String> ofOrganisation(Answers answers) {
        Map<String, String> own = new HashMap<>(answers.values());
        own.remove(REASON);
        return own;
    }

    private static Field reason(boolean late) {
        return new Field(
                REASON,
                Field.Kind.LONG_TEXT,
                late
                        ? Texts.of("desk.staff-registration-form.why-registered-after")
                        : Texts.of("desk.staff-registration-form.why-register-itself"),
                Texts.of("desk.staff-registration-form.kept-dossier-shown"),
                new Limits(late, 0, LONGEST_REASON, null, null, null),
                List.of(),
                null,
                Map.of("rows", "3", "missing", Texts.of("desk.staff-registration-form.registration-closed-register")));
    }
}
