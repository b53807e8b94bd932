package eu.groupexchange.payment.money;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import eu.groupexchange.wording.TypedText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which payments, as it stands in the address. What it does not mean is passed over.
 *
 * @param words part of a reference, an organisation's name, a run or a bank reference
 * @param exchange slug; empty for all
 * @param run id; empty for all
 * @param from the first day since which they stand so
 * @param until the last, all of it
 */
public record MoneyQuestion(
        @Nullable MoneyStanding standing,
        String words,
        String exchange,
        String run,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Sort sort,
        int page) {

    /** How many stand on a page. */
    public static final int PER_PAGE = 50;

    private static final int LONGEST = 100;

    /** In which order. */
    public enum Sort implements FormValue {
        REFERENCE("money.sort.reference"),
        ORGANISATION("money.sort.organisation"),
        AMOUNT("money.sort.amount"),
        /** The longest first. */
        OLDEST("money.sort.oldest"),
        NEWEST("money.sort.newest");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String inWords() {
            return Texts.of(words);
        }

        @Override
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word, as pages and logs show it. */
        @Override
        public String toString() {
            return value();
        }
    }

    public static MoneyQuestion of(Map<String, String> sent) {
        return new MoneyQuestion(
                FormValue.find(MoneyStanding.class, text(sent, "state")).orElse(null),
                text(sent, "q"),
                text(sent, "exchange"),
                text(sent, "run"),
                TypedDate.of(text(sent, "from")).orElse(null),
                TypedDate.of(text(sent, "until")).orElse(null),
                FormValue.find(Sort.class, text(sent, "sort")).orElse(Sort.NEWEST),
                text(sent, "page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(text(sent, "page")) : 1);
    }

    private static String text(Map<String, String> sent, String key) {
        String typed = TypedText.line(sent.getOrDefault(key, ""));
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** The same in another state; null for all. */
    public MoneyQuestion in(@Nullable MoneyStanding other) {
        return new MoneyQuestion(other, words, exchange, run, from, until, sort, 1);
    }

    public MoneyQuestion onPage(int number) {
        return new MoneyQuestion(standing, words, exchange, run, from, until, sort, number);
    }

    /** As an address asks it; what is not asked is not there. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "state", standing == null ? "" : standing.value());
        put(asked, "q", words);
        put(asked, "exchange", exchange);
        put(asked, "run", run);
        put(asked, "from", from == null ? "" : from.toString());
        put(asked, "until", until == null ? "" : until.toString());
        put(asked, "sort", sort == Sort.NEWEST ? "" : sort.value());
        put(asked, "page", page == 1 ? "" : Integer.toString(page));
        return asked;
    }

    private static void put(Map<String, String> asked, String key, String value) {
        if (!value.isEmpty()) {
            asked.put(key, value);
        }
    }
}
