package eu.groupexchange.demo;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sample organisations were asked for, and whether their story was played to its end, over restarts. */
@Component
@Profile("demo")
class SamplePlay {

    static final int MOST = 200;

    private final JdbcClient jdbc;

    SamplePlay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record State(int organisations, boolean finished) {}

    Optional<State> state() {
        return jdbc.sql("select organisations, finished from demo_play")
                .query((row, number) -> new State(row.getInt(1), row.getBoolean(2)))
                .optional();
    }

    void begin(int organisations) {
        jdbc.sql("insert into demo_play (id, organisations, finished) values (1, ?, false)")
                .param(organisations)
                .update();
    }

    void finish() {
        jdbc.sql("update demo_play set finished = true").update();
    }

    /**
     * @param argument of {@code --demo.participants}; null where it was not given
     * @return how many are asked for; 0 where none are
     * @throws StartRefusedException when it is no number that can be played
     */
    static int asked(@Nullable String argument) {
        if (argument == null) {
            return 0;
        }
        String number = argument.strip();
        if (number.matches("0*[1-9]\\d{0,2}") && Integer.parseInt(number) <= MOST) {
            return Integer.parseInt(number);
        }
        throw new StartRefusedException(
                "--demo.participants takes a whole number from 1 to %d, and not \"%s\".".formatted(MOST, number));
    }
}
