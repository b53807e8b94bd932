package eu.groupexchange.platform.webapps.history;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 100,000 finished instances, copied from some that were played through, and how long searches and counts take over them:
 * {@code mvn test -Pbenchmark}. It takes some minutes, and so is no part of the build.
 */
@ExchangeTest
class HistoryBenchmark {

    private static final int INSTANCES = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String HISTORY = "/camunda/api/cockpit/plugin/history/default/";

    /** Columns that name something within a case: each copy has names of its own. */
    private static final Set<String> NAMES = Set.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "super_process_instance_id_",
            "parent_act_inst_id_",
            "execution_id_",
            "act_inst_id_",
            "task_id_",
            "call_proc_inst_id_",
            "dec_inst_id_",
            "root_dec_inst_id_",
            "operation_id_");

    private static final String VARIABLE = """
            case p.name_ when 'reference' then 'bench-' || lpad(n::text, 5, '0')
                         when 'exchange' then 'bench-' || n % 40
                         when 'organisationName' then p.text_ || ' ' || n
                         else p.text_ end""";

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EndedCases copy;

    @LocalServerPort
    private int port;

    @Test
    void answersInLessThanASecond() {
        TestExchange exchange = story.publish();
        TestParticipation declined = exchange.registers("FI", "Tampere").confirmsAddress();
        declined.isDeclined("Too near.");
        exchange.registers("ES", "Bilbao").confirmsAddress().withdraws();
        exchange.registers("CZ", "Praha").confirmsAddress().isAccepted().withdraws();
        story.work();
        multiply(exchange.slug().value());
        report("copying", () -> {
            while (copy.copy(5000) > 0) {
                assertThat(copy).isNotNull();
            }
        });
        TestDatabase.byHand("analyze");

        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        String definition = jdbc.sql("select max(id_) from act_re_procdef where key_ = 'participation'")
                .query(String.class)
                .single();
        for (String path : List.of(
                "instances",
                "instances?q=tampere",
                "instances?q=bench-00077",
                "instances?outcome=declined&sort=organisation",
                "instances?exchange=bench-7&decided=coordinator&sort=duration&order=desc",
                "instances?from=2022-01-01&to=2022-02-01&when=ended",
                "instances?page=3000",
                "choices",
                "decisions",
                "decisions?q=bench-00077",
                "decisions?decision=distanceRule&sort=reference",
                "definitions/" + definition + "/statistics?versions=all",
                "definitions/" + definition + "/steps/Task_ReviewEligibility")) {
            auditor.get(HISTORY + path);
            Duration took =
                    report(path, () -> assertThat(auditor.get(HISTORY + path).statusCode())
                            .isEqualTo(200));
            assertThat(took).as(path).isLessThan(LONGEST);
        }
    }

    /** Set by set, within the database: one statement a table of the engine's history. */
    private void multiply(String exchange) {
        report(INSTANCES + " instances", () -> {
            for (String table : List.of(
                    "act_hi_actinst",
                    "act_hi_varinst",
                    "act_hi_op_log",
                    "act_hi_dec_out",
                    "act_hi_decinst",
                    "act_hi_procinst")) {
                TestDatabase.byHand(copies(table, exchange));
            }
        });
    }

    private String copies(String table, String exchange) {
        List<String> columns =
                jdbc.sql("""
                        select column_name from information_schema.columns
                         where table_name = :table and table_schema = current_schema() order by ordinal_position""").param("table", table).query(String.class).list();
        String values = columns.stream()
                .map(column -> table.equals("act_hi_varinst") && column.equals("text_") ? VARIABLE : value(column))
                .collect(Collectors.joining(", "));
        return """
                insert into %1$s (%2$s)
                select %3$s
                  from (select id_, row_number() over (order by id_) - 1 as number, count(*) over () as templates
                          from act_hi_procinst
                         where end_time_ is not null and proc_def_key_ = 'participation' and business_key_ not like 'bench-%%'
                           and exists (select from act_hi_varinst v where v.proc_inst_id_ = act_hi_procinst.id_
                                          and v.name_ = 'exchange' and v.text_ = '%4$s')) template
                  join generate_series(1, %5$d) n on n %% templates = number
                  join %1$s p on p.root_proc_inst_id_ = template.id_
                """.formatted(table, String.join(", ", columns), values, exchange, INSTANCES);
    }

    private static String value(String column) {
        if (NAMES.contains(column)) {
            return "md5(p." + column + " || ':' || n)";
        }
        if (column.endsWith("time_") || column.equals("timestamp_")) {
            return "p." + column + " - (n * 7919 % 20000) * interval '1 hour'";
        }
        return switch (column) {
            case "business_key_" -> "'bench-' || lpad(n::text, 5, '0')";
            case "duration_" -> "p.duration_ * (1 + n % 100)";
            case "bytearray_id_" -> "null";
            default -> "p." + column;
        };
    }

    private static Duration report(String what, Runnable work) {
        long[] took = IntStream.range(0, what.contains(" instances") || what.equals("copying") ? 1 : 3)
                .mapToLong(round -> {
                    long begun = System.nanoTime();
                    work.run();
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
        Duration median = Duration.ofNanos(took[took.length / 2]);
        System.out.printf("%8d ms  %s%n", median.toMillis(), what);
        return median;
    }
}
