package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.wording.TypedDate;
import eu.groupexchange.wording.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a call as people fill it in. What cannot be what it should be stays in the call as it was typed: the check says so,
 * and nothing is lost.
 *
 * @param at in the call, as a JSON pointer
 * @param label the key of its label; so the hint, which may be empty
 * @param choices where it is one of several
 */
record CallField(String at, Kind kind, String label, String hint, List<Choice> choices) {

    enum Kind {
        LINE,
        /** Of several lines. */
        TEXT,
        /** The same, and where there is nothing it is the empty text. */
        REMARK,
        NUMBER,
        DATE,
        TIME,
        CHOICE,
        /** Of a list of words, those that are ticked. */
        TICKS,
        /** A list of lines, one below the other. */
        LINES
    }

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[:.hH]\\s*(\\d{2})?)?");

    static CallField of(String at, Kind kind, String label) {
        return new CallField(at, kind, label, "", List.of());
    }

    CallField hint(String key) {
        return new CallField(at, kind, label, key, choices);
    }

    CallField offering(List<Choice> offered) {
        return new CallField(at, kind, label, hint, offered);
    }

    /** Its name in the form. */
    String key() {
        return at.substring(1).replace('/', '.');
    }

    /** What the form shows of it, by the names of its controls. */
    Map<String, String> values(JsonNode call) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode value = call.at(at);
        switch (kind) {
            case TICKS -> words(value).forEach(word -> values.put(key() + "." + word, "true"));
            case LINES -> values.put(key(), String.join("\n", words(value)));
            default -> values.put(key(), value.isValueNode() && !value.isNull() ? value.asText() : "");
        }
        return values;
    }

    /** Puts into the call what was sent; where nothing of the field was sent, it stays. */
    void put(ObjectNode call, Map<String, String> sent) {
        String typed = sent.get(key());
        if (typed == null || kind != Kind.TICKS && isAsItWas(call, typed)) {
            return;
        }
        JsonFields.put(call, at, kind == Kind.TICKS ? ticked(call, sent) : node(typed));
    }

    private boolean isAsItWas(ObjectNode call, String typed) {
        String was = Objects.requireNonNull(values(call).get(key()));
        boolean isThere = !call.at(at).isMissingNode();
        return TypedText.text(was).equals(TypedText.text(typed))
                && (isThere || kind != Kind.REMARK && !isNeededEmpty());
    }

    /** What a call has to say even where there is nothing to say. */
    private boolean isNeededEmpty() {
        return at.endsWith("/points") || isHalf();
    }

    private boolean isHalf() {
        return at.endsWith("/half");
    }

    private @Nullable JsonNode node(String typed) {
        return switch (kind) {
            case LINE -> text(TypedText.line(typed));
            case TEXT -> text(TypedText.text(typed));
            case REMARK -> TextNode.valueOf(TypedText.text(typed));
            case CHOICE ->
                isHalf() && typed.isEmpty() ? JsonNodeFactory.instance.nullNode() : text(TypedText.line(typed));
            case NUMBER -> number(TypedText.line(typed));
            case DATE -> text(TypedDate.of(typed).map(Object::toString).orElse(TypedText.line(typed)));
            case TIME -> text(time(TypedText.line(typed)));
            case LINES -> lines(typed);
            case TICKS -> throw new IllegalStateException("Ticks are not typed");
        };
    }

    private static @Nullable JsonNode text(String typed) {
        return typed.isEmpty() ? null : TextNode.valueOf(typed);
    }

    static @Nullable JsonNode number(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        String plain = typed.replace(" ", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            return TextNode.valueOf(typed);
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? IntNode.valueOf(number.intValueExact())
                : BigIntegerNode.valueOf(number.toBigIntegerExact());
    }

    /** {@code 9}, {@code 9.30} and {@code 9h30} are times, too. */
    private static String time(String typed) {
        Matcher time = TIME.matcher(typed);
        if (time.matches()) {
            try {
                int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
                return LocalTime.of(Integer.parseInt(time.group(1)), minute).toString();
            } catch (DateTimeException e) {
                return typed;
            }
        }
        return typed;
    }

    private static ArrayNode lines(String typed) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        typed.lines().map(TypedText::line).filter(line -> !line.isEmpty()).forEach(list::add);
        return list;
    }

    /** Those that were there keep their order. */
    private ArrayNode ticked(ObjectNode call, Map<String, String> sent) {
        Set<String> ticked = sent.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(key() + ".") && one.getValue().equals("true"))
                .map(one -> one.getKey().substring(key().length() + 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> words = new ArrayList<>(new LinkedHashSet<>(words(call.at(at))));
        words.retainAll(ticked);
        choices.stream()
                .map(Choice::value)
                .filter(word -> ticked.contains(word) && !words.contains(word))
                .forEach(words::add);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        words.forEach(list::add);
        return list;
    }

    static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(word -> words.add(word.isNull() ? "" : word.asText()));
        }
        return words;
    }
}
