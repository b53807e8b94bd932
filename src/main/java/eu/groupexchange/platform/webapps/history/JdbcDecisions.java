package eu.groupexchange.platform.webapps.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of the tables, found and sorted in the database; those that another decision asked for are found by their name. */
@Repository
@Transactional(readOnly = true)
class JdbcDecisions {

    private static final Map<String, String> SORTINGS = Map.of(
            "reference", "about.reference",
            "organisation", "about.organisation_plain",
            "decision", "decision_name",
            "made", "made",
            "result", "result");

    private static final String COPIED = """
            select id, decision_key, decision_name, definition_id, is_asked, instance, process_key, made, result from history_decision""";

    /** Looked up by instance: of these there are few that are not copied. */
    private static final String NOT_COPIED = """
            %1$s join act_hi_procinst p on p.id_ = d.proc_inst_id_ %2$s
            union all
            %1$s where d.proc_inst_id_ is null""".formatted(EngineCases.DECISIONS, EngineCases.NOT_COPIED);

    private static final String ABOUT_COPIED =
            "select id, reference, organisation, exchanges, plain, organisation_plain from history_case";

    private static final String ABOUT_NOT_COPIED = """
            select id, reference, organisation, exchanges, plain, history_plain(organisation) as organisation_plain from (%s) running
            """.formatted(EngineCases.CASES + EngineCases.NOT_COPIED);

    /** Some of them, sorted and cut, so that an index can do it; what it is about is joined where it is asked for. */
    private static final String SOME = """
            (select decided.*, %1$s as by from (%2$s) decided %3$s where %4$s order by by %5$s limit :size + :offset)""";

    private static final String JOINED = "left join (%s) about on about.id = decided.instance";

    private static final String PAGE = """
            select decided.*, about.reference, about.organisation, about.exchanges
              from (select * from (%1$s union all %2$s) both_of_them order by by %3$s limit :size offset :offset) decided
              left join lateral (
                  select * from (%4$s) copied where copied.id = decided.instance
                  union all
                  select * from (%5$s) engine where engine.id = decided.instance) about on true
             order by by %3$s
            """;

    private static final String COUNT = """
            select (select count(*) from (%1$s) decided %3$s where %5$s) + (select count(*) from (%2$s) decided %4$s where %5$s)""";

    private final JdbcClient jdbc;
    private final NotCopied notCopied;

    JdbcDecisions(JdbcClient jdbc, NotCopied notCopied) {
        this.jdbc = jdbc;
        this.notCopied = notCopied;
    }

    /**
     * @param decisions keys of those whose history may be seen; nothing else is found
     * @param processes keys of the processes whose history may be seen, so that no link leads to a refusal
     * @throws Question.UnreadableException for a day that is none
     */
    Found<DecisionRow> find(Question question, Set<String> decisions, Set<String> processes) {
        Map<String, Object> values = new HashMap<>();
        values.put("notCopied", notCopied.ids());
        values.put("size", Question.PAGE_SIZE);
        values.put("offset", question.offset());
        String where = condition(question, decisions, values);
        String by = SORTINGS.getOrDefault(question.text("sort").orElse("made"), "made");
        boolean isAbout = by.startsWith("about.") || where.contains("about.");
        String copied = isAbout ? JOINED.formatted(ABOUT_COPIED) : "";
        String aboutOthers = isAbout ? JOINED.formatted(ABOUT_NOT_COPIED) : "";
        String order = order(question);
        List<DecisionRow> rows = jdbc.sql(PAGE.formatted(
                        SOME.formatted(by, COPIED, copied, where, order),
                        SOME.formatted(by, NOT_COPIED, aboutOthers, where, order),
                        order,
                        ABOUT_COPIED,
                        ABOUT_NOT_COPIED))
                .params(values)
                .query((row, number) -> row(row, processes))
                .list();
        long total = jdbc.sql(COUNT.formatted(COPIED, NOT_COPIED, copied, aboutOthers, where))
                .params(values)
                .query(Long.class)
                .single();
        return new Found<>(total, question.page(), Question.PAGE_SIZE, rows);
    }

    private static String condition(Question question, Set<String> decisions, Map<String, Object> values) {
        Conditions conditions = new Conditions(question, values)
                .and("decision_key = any(:decisions)", "decisions", decisions.toArray(String[]::new))
                .words("about.plain")
                .asked("exchange", ":exchange = any(about.exchanges)")
                .asked("decision", "decision_key = :decision")
                .asked("definition", "definition_id = :definition")
                .asked("result", "position(lower(:result) in lower(result)) > 0")
                .days("made");
        if (question.text("decision").isEmpty() && question.text("definition").isEmpty()) {
            conditions.and("is_asked");
        }
        return conditions.sql();
    }

    /** Where one is like another, by id, so that no page shows twice what the one before has shown. */
    private static String order(Question question) {
        boolean descending = question.text("order")
                .map("desc"::equals)
                .orElse(question.text("sort").isEmpty());
        return (descending ? "desc" : "asc") + (isAlwaysThere(question) ? ", id" : " nulls last, id");
    }

    private static boolean isAlwaysThere(Question question) {
        return question.text("sort").map("made"::equals).orElse(true);
    }

    private static DecisionRow row(ResultSet row, Set<String> processes) throws SQLException {
        String name = row.getString("decision_name");
        String key = row.getString("decision_key");
        return new DecisionRow(
                row.getString("id"),
                key,
                name == null ? key : name,
                row.getString("definition_id"),
                row.getString("reference"),
                row.getString("organisation"),
                JdbcCases.texts(row, "exchanges"),
                row.getString("instance"),
                row.getString("process_key") != null && processes.contains(row.getString("process_key")),
                row.getTimestamp("made").toInstant(),
                row.getString("result"));
    }
}
