package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.groupexchange.wording.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes JSON of the bytes of a file. Stricter than the standard asks: a field that stands there twice is a mistake. */
final class CallText {

    private static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private CallText() {}

    /** @throws CallRefusedException when it is no JSON, with line and column where that can be said */
    static JsonNode read(byte[] file) {
        if (file.length > LARGEST) {
            throw refused(Texts.of("exchange.call-text.larger-than-a-call", "%,d".formatted(LARGEST)));
        }
        String text = withoutMark(decode(file));
        if (text.isBlank()) {
            throw refused(Texts.of("exchange.call-text.file-empty-expected"));
        }
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw refused(Texts.of("exchange.call-text.no-call-nests"));
        } catch (JsonProcessingException e) {
            throw refused(sentence(e));
        }
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            throw refused(Texts.of("exchange.call-text.file-encoded-utf"));
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            long line = 1
                    + new String(file, 0, bytes.position(), StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            throw refused(Texts.of("exchange.call-text.line-encoded-utf", line));
        }
    }

    /** Some editors put a byte order mark before UTF-8; nobody can see it. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String sentence(JsonProcessingException problem) {
        JsonLocation place = problem.getLocation();
        String what =
                problem.getOriginalMessage().lines().findFirst().orElse("").strip();
        if (what.startsWith("Duplicate field")) {
            what = "the field " + what.substring("Duplicate field ".length()) + " stands there twice";
        } else if (problem.getProcessor() instanceof JsonParser && what.startsWith("Trailing token")) {
            what = "nothing may follow after the call";
        } else {
            what = "this is no JSON (" + what + ")";
        }
        return place == null
                ? what + "."
                : Texts.of("exchange.call-text.line-column", place.getLineNr(), place.getColumnNr(), what);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static CallRefusedException refused(String sentence) {
        return new CallRefusedException(List.of(new CallProblem("", sentence)));
    }
}
