package eu.groupexchange.desk.audit;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.inspection.sample.CaseException;
import eu.groupexchange.inspection.sample.SampleCriteria;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sample is to hold, as an auditor typed it. */
final class SampleForm {

    static final String TITLE = "title";
    static final String SEED = "seed";
    static final String EXCHANGE = "exchange";
    static final String RANDOM = "random";
    static final String THRESHOLD = "threshold";
    static final String MONETARY = "monetary";
    static final String EXCEPTIONS = "exceptions";

    private static final int LONGEST = 120;

    private SampleForm() {}

    /** Checked answers; the exceptions are one value, with commas between. */
    static Answers check(Map<String, String> sent, List<String> exceptions, List<Exchange> exchanges) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of(TITLE, EXCHANGE, SEED, RANDOM, THRESHOLD, MONETARY)) {
            String value = Optional.ofNullable(sent.get(key)).orElse("").strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        values.put(
                EXCEPTIONS,
                String.join(
                        ",",
                        Arrays.stream(CaseException.values())
                                .map(Enum::name)
                                .filter(exceptions::contains)
                                .toList()));
        Answers answers = Answers.of(values);
        answers = required(answers, TITLE, Texts.of("inspection.form.title-missing"));
        answers = required(answers, SEED, Texts.of("inspection.form.seed-missing"));
        for (String key : List.of(RANDOM, MONETARY)) {
            if (!answers.value(key).matches("\\d{0,5}")) {
                answers = answers.refusing(key, Texts.of("inspection.form.no-number"));
            }
        }
        if (!answers.value(THRESHOLD).matches("(\\d{1,8}(\\.\\d{1,2})?)?")) {
            answers = answers.refusing(THRESHOLD, Texts.of("inspection.form.no-amount"));
        }
        String slug = answers.value(EXCHANGE);
        if (!slug.isEmpty()
                && exchanges.stream().noneMatch(one -> one.slug().value().equals(slug))) {
            answers = answers.refusing(EXCHANGE, Texts.of("inspection.form.no-exchange"));
        }
        return answers;
    }

    /** @param valid as {@link #check} gave them */
    static SampleCriteria criteria(Answers valid) {
        String slug = valid.value(EXCHANGE);
        String threshold = valid.value(THRESHOLD);
        return new SampleCriteria(
                slug.isEmpty() ? null : slug,
                valid.value(SEED),
                number(valid.value(RANDOM)),
                threshold.isEmpty() ? null : new BigDecimal(threshold).setScale(2),
                number(valid.value(MONETARY)),
                Arrays.stream(valid.value(EXCEPTIONS).split(","))
                        .filter(name -> !name.isEmpty())
                        .map(CaseException::valueOf)
                        .toList());
    }

    private static Answers required(Answers answers, String key, String missing) {
        String value = answers.value(key);
        if (value.isEmpty()) {
            return answers.refusing(key, missing);
        }
        return value.length() > LONGEST
                ? answers.refusing(key, Texts.of("inspection.form.too-long", LONGEST))
                : answers;
    }

    private static int number(String value) {
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
