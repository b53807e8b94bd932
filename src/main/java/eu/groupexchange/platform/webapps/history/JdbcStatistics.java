package eu.groupexchange.platform.webapps.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the database. A median of a step is read from ranges that are two per cent wide; that of whole instances is exact. */
@Repository
@Transactional(readOnly = true)
class JdbcStatistics {

    private static final String INSTANCES = """
            (select definition_id, ended, milliseconds, outcome from history_case where definition_id = any(:definitions)
             union all
             select definition_id, ended, milliseconds, outcome from (%s and p.proc_def_id_ = any(:definitions)) running)""".formatted(EngineCases.CASES + EngineCases.NOT_COPIED);

    /** Of those that are not copied, a step that was left is in its range, and one that is not waits. */
    private static final String RANGES = """
            (select activity, month, range, times, milliseconds from history_step where definition_id = any(:definitions)
             union all
             select a.act_id_, date_trunc('month', a.end_time_)::date, floor(50 * ln(1 + greatest(a.duration_, 0)))::int, count(*),
                    sum(greatest(a.duration_, 0))
               from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_ %s
                and p.proc_def_id_ = any(:definitions) and a.end_time_ is not null and a.duration_ is not null
              group by 1, 2, 3)""".formatted(EngineCases.NOT_COPIED);

    /** By the column that stands for %1$s. */
    private static final String SPANS = """
            with ranges as (
                select %1$s as what, range, sum(times) as times, sum(milliseconds) as milliseconds
                  from %2$s all_ranges where %3$s group by 1, 2),
            cumulated as (
                select *, sum(times) over (partition by what order by range) as up_to,
                       sum(times) over (partition by what) as total
                  from ranges)
            select what, max(total) as times, sum(milliseconds) as milliseconds,
                   exp((min(range) filter (where up_to >= total * 0.5) + 0.5) / 50.0) - 1 as median,
                   exp((min(range) filter (where up_to >= total * 0.9) + 0.5) / 50.0) - 1 as ninetieth
              from cumulated group by what order by what""";

    /** Of which definitions, by id; the instances of all that are not copied, by id. */
    record Counted(String[] definitions, String[] notCopied) {}

    private final JdbcClient jdbc;

    JdbcStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often each outcome, the most frequent first. */
    List<Statistics.Outcome> outcomes(Counted counted) {
        return jdbc.sql(
                        "select outcome, count(*) as instances from %s all_instances group by outcome order by 2 desc, 1"
                                .formatted(INSTANCES))
                .params(of(counted))
                .query((row, number) -> new Statistics.Outcome(row.getString("outcome"), row.getLong("instances")))
                .list();
    }

    /** Instances by definition id. */
    Map<String, Long> byDefinition(Counted counted) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select definition_id, count(*) as instances from %s all_instances group by 1".formatted(INSTANCES))
                .params(of(counted))
                .query(row -> {
                    counts.put(row.getString("definition_id"), row.getLong("instances"));
                });
        return counts;
    }

    /** Of whole instances, by the month in which they ended. */
    List<Statistics.Month> months(Counted counted) {
        return jdbc.sql("""
                        select to_char(date_trunc('month', ended), 'YYYY-MM') as what, count(*) as times,
                               percentile_cont(0.5) within group (order by milliseconds::float8) as median,
                               percentile_cont(0.9) within group (order by milliseconds::float8) as ninetieth
                          from %s all_instances where ended is not null group by 1 order by 1""".formatted(INSTANCES))
                .params(of(counted))
                .query((row, number) -> month(row))
                .list();
    }

    /** Of a step, by the month in which it was left. */
    List<Statistics.Month> months(Counted counted, String activity) {
        return jdbc.sql(SPANS.formatted("to_char(month, 'YYYY-MM')", RANGES, "activity = :activity"))
                .params(of(counted))
                .param("activity", activity)
                .query((row, number) -> month(row))
                .list();
    }

    /** Of each step that was ever taken, by its id. */
    Map<String, Spans> steps(Counted counted) {
        Map<String, Spans> spans = new HashMap<>();
        jdbc.sql(SPANS.formatted("activity", RANGES, "true"))
                .params(of(counted))
                .query(row -> {
                    spans.put(
                            row.getString("what"),
                            new Spans(
                                    row.getLong("times"),
                                    row.getDouble("milliseconds"),
                                    row.getDouble("median"),
                                    row.getDouble("ninetieth")));
                });
        return spans;
    }

    /** How many stand at a step now, by its id. */
    Map<String, Long> waiting(Counted counted) {
        Map<String, Long> waiting = new HashMap<>();
        jdbc.sql("""
                        select a.act_id_, count(*) as instances
                          from act_ru_execution e join act_hi_actinst a on a.proc_inst_id_ = e.id_ and a.end_time_ is null
                         where e.parent_id_ is null and e.proc_def_id_ = any(:definitions) group by 1""").params(of(counted)).query(row -> {
            waiting.put(row.getString("act_id_"), row.getLong("instances"));
        });
        return waiting;
    }

    /** Milliseconds of what was left so often. */
    record Spans(long times, double total, double median, double ninetieth) {

        static final Spans NONE = new Spans(0, 0, 0, 0);
    }

    private static Statistics.Month month(ResultSet row) throws SQLException {
        return new Statistics.Month(
                row.getString("what"), row.getLong("times"), row.getDouble("median"), row.getDouble("ninetieth"));
    }

    private static Map<String, Object> of(Counted counted) {
        return Map.of("definitions", counted.definitions(), "notCopied", counted.notCopied());
    }
}
