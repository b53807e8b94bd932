package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A call that may be wrong: what can be read of it is read, and nothing where a field is missing or of another kind. */
record CallDraft(JsonNode call) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    JsonNode at(String field) {
        return call.at(field);
    }

    Optional<String> text(String field) {
        return Optional.of(at(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    Optional<LocalDate> day(String field) {
        return parsed(field, text -> LocalDate.parse(text, DAY));
    }

    Optional<LocalTime> time(String field) {
        return parsed(field, LocalTime::parse);
    }

    Optional<OffsetDateTime> moment(String field) {
        return parsed(field, OffsetDateTime::parse);
    }

    /** A zone of the tz database, not an offset: an offset does not know summer time. */
    Optional<ZoneId> zone(String field) {
        return parsed(field, ZoneId::of)
                .filter(zone -> zone.getId().contains("/")
                        && ZoneId.getAvailableZoneIds().contains(zone.getId()));
    }

    Optional<BigDecimal> number(String field) {
        return Optional.of(at(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    Optional<Integer> whole(String field) {
        return Optional.of(at(field))
                .filter(node -> node.isIntegralNumber() && node.canConvertToInt())
                .map(JsonNode::intValue);
    }

    /** The fields of a list's entries, as pointers. */
    List<String> entries(String field) {
        List<String> entries = new ArrayList<>();
        JsonNode list = at(field);
        for (int entry = 0; list.isArray() && entry < list.size(); entry++) {
            entries.add(field + "/" + entry);
        }
        return entries;
    }

    /** Those that are text. */
    List<String> texts(String field) {
        return entries(field).stream().flatMap(entry -> text(entry).stream()).toList();
    }

    private <T> Optional<T> parsed(String field, Function<String, T> parser) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
