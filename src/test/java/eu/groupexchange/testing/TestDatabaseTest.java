package eu.groupexchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void givesEachCallerItsOwnMigratedDatabase() {
        DataSource one = TestDatabase.migrated();
        DataSource other = TestDatabase.migrated();

        JdbcClient.create(one).sql("insert into demo_clock values (1, now())").update();

        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
    }

    @Test
    void sharesOneDatabaseAmongContexts() {
        assertThat(TestDatabase.url())
                .startsWith("jdbc:postgresql://localhost:")
                .isEqualTo(TestDatabase.url());
        assertThat(TestDatabase.emptyUrl()).isNotEqualTo(TestDatabase.url());
    }

    private static long count(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from demo_clock")
                .query(Long.class)
                .single();
    }
}
