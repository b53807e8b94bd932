package eu.groupexchange.platform.webapps.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Instances, found and sorted in the database, whether they have ended or not. */
@Repository
@Transactional(readOnly = true)
class JdbcCases {

    /** What a list can be sorted by; what else an address says is not looked at. */
    private static final Map<String, String> SORTINGS = Map.of(
            "reference", "reference",
            "organisation", "organisation_plain",
            "exchange", "exchanges",
            "process", "definition_key",
            "outcome", "outcome",
            "started", "started",
            "ended", "ended",
            "duration", "milliseconds");

    private static final String ENDED = """
            select id, definition_key, definition_id, business_key, reference, organisation, exchanges, started, ended, milliseconds,
                   outcome, deciders, calling_instance, plain, organisation_plain
              from history_case""";

    /** So little that it is worth no index: what runs, and what has ended within the last minute. */
    private static final String NOT_COPIED = """
            select id, definition_key, definition_id, business_key, reference, organisation, exchanges, started, ended,
                   coalesce(milliseconds, extract(epoch from :now - started)::bigint * 1000) as milliseconds,
                   outcome, deciders, calling_instance, plain, history_plain(organisation) as organisation_plain
              from (%s) engine""".formatted(EngineCases.CASES + EngineCases.NOT_COPIED);

    /** Each of the two is sorted and cut by itself, so that an index can do it. */
    private static final String PAGE = """
            select found.*, coalesce(found.reference, found.business_key) as shown, definition.name_ as process_name,
                   definition.version_ as version,
                   array(
                       select distinct coalesce(nullif(act_name_, ''), act_id_)::text from act_hi_actinst
                        where found.ended is null and proc_inst_id_ = found.id and end_time_ is null
                          and act_type_ not in ('subProcess', 'multiInstanceBody')
                        order by 1) as stands_at
              from (select * from (
                        (select * from (%1$s) ended where %3$s order by %4$s limit :size + :offset)
                        union all
                        (select * from (%2$s) running where %3$s order by %4$s limit :size + :offset)) both_of_them
                     order by %4$s limit :size offset :offset) found
              left join act_re_procdef definition on definition.id_ = found.definition_id
             order by %4$s
            """;

    private static final String COUNT = """
            select (select count(*) from history_case where %2$s) + (select count(*) from (%1$s) running where %2$s)
            """;

    private final JdbcClient jdbc;
    private final NotCopied notCopied;

    JdbcCases(JdbcClient jdbc, NotCopied notCopied) {
        this.jdbc = jdbc;
        this.notCopied = notCopied;
    }

    /**
     * @param processes keys of those whose history may be seen; nothing else is found
     * @param now as the engine's clock has it: how long what runs has taken
     * @throws Question.UnreadableException for a day that is none
     */
    Found<CaseRow> find(Question question, Set<String> processes, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", Timestamp.from(now));
        values.put("notCopied", notCopied.ids());
        values.put("size", Question.PAGE_SIZE);
        values.put("offset", question.offset());
        String where = condition(question, processes, values);
        String order = order(question);
        List<CaseRow> rows = jdbc.sql(PAGE.formatted(ENDED, NOT_COPIED, where, order))
                .params(values)
                .query((row, number) -> row(row))
                .list();
        long total = jdbc.sql(COUNT.formatted(NOT_COPIED, where))
                .params(values)
                .query(Long.class)
                .single();
        return new Found<>(total, question.page(), Question.PAGE_SIZE, rows);
    }

    private static String condition(Question question, Set<String> processes, Map<String, Object> values) {
        Conditions conditions = new Conditions(question, values)
                .and("definition_key = any(:processes)", "processes", processes.toArray(String[]::new))
                .words("plain")
                .asked("exchange", ":exchange = any(exchanges)")
                .asked("outcome", "outcome = lower(:outcome)")
                .asked("process", "definition_key = :process")
                .asked("definition", "definition_id = :definition")
                .asked("decided", ":decided = any(deciders)");
        if (question.is("state", "running")) {
            conditions.and("ended is null");
        } else if (question.is("state", "ended")) {
            conditions.and("ended is not null");
        }
        return conditions
                .days(question.is("when", "ended") ? "ended" : "started")
                .sql();
    }

    /** Where one is like another, by id, so that no page shows twice what the one before has shown. */
    private static String order(Question question) {
        String by = SORTINGS.getOrDefault(question.text("sort").orElse("started"), "started");
        boolean descending = question.text("order")
                .map("desc"::equals)
                .orElse(question.text("sort").isEmpty());
        String direction = descending ? "desc" : "asc";
        if (!by.equals("started")) {
            return "%s %s nulls last, id".formatted(by, direction);
        }
        // an index says nothing of nulls, and a start is never null; what a word leaves over is sorted faster without
        // it
        return (question.words("q").isEmpty() ? "started %s, id" : "started + interval '0' %s, id")
                .formatted(direction);
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        Instant started = row.getTimestamp("started").toInstant();
        Instant ended = moment(row, "ended");
        String key = row.getString("definition_key");
        String name = row.getString("process_name");
        return new CaseRow(
                row.getString("id"),
                key,
                name == null ? key : name,
                row.getString("definition_id"),
                row.getInt("version"),
                row.getString("shown"),
                row.getString("business_key"),
                row.getString("organisation"),
                texts(row, "exchanges"),
                started,
                ended,
                Math.max(0, row.getLong("milliseconds")),
                row.getString("outcome"),
                texts(row, "deciders"),
                row.getString("calling_instance"),
                texts(row, "stands_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
