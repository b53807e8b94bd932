package eu.groupexchange.desk.imports;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.wording.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A row as the registration that it would be, with every reason why it would be none: those of the ordinary form. */
@Component
class ReadRow {

    static final String CONSENT = "privacyConsent";

    private static final int LONGEST_SHOWN = 60;
    private static final Set<String> FAILED_FORMULAS =
            Set.of("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final RegistrationForm form;

    ReadRow(RegistrationForm form) {
        this.form = form;
    }

    Form form(Exchange exchange) {
        return form.of(exchange);
    }

    /**
     * Without a column for the agreement to the processing of data, whoever sends the table answers for it; where a column says no, it is
     * no.
     */
    Answers read(Exchange exchange, List<String> fields, List<String> cells) {
        Form asked = form.of(exchange);
        Map<String, List<String>> sent = new HashMap<>();
        Map<String, String> wrong = new HashMap<>();
        for (int at = 0; at < fields.size() && at < cells.size(); at++) {
            String key = fields.get(at);
            if (!key.isEmpty()) {
                Field field = asked.field(key);
                String cell = cells.get(at);
                sent.put(key, List.of(CellWords.read(field, cell)));
                if (CellWords.isNoTick(field, cell)) {
                    wrong.put(key, Texts.of("import.row.no-tick", field.title(), shortened(cell)));
                }
                if (FAILED_FORMULAS.contains(cell.strip())) {
                    wrong.put(key, Texts.of("import.row.failed-formula", field.title(), cell.strip()));
                }
            }
        }
        if (!fields.contains(CONSENT)) {
            sent.put(CONSENT, List.of("true"));
        }
        Answers answers = form.check(exchange, sent);
        Map<String, String> errors = new LinkedHashMap<>(answers.errors());
        errors.putAll(wrong); // what is wrong with the cell says more than what the form misses
        return new Answers(answers.values(), errors);
    }

    /** All that is wrong with it, in one line. */
    static String problems(Answers answers) {
        return String.join(" ", answers.errors().values());
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell;
    }
}
