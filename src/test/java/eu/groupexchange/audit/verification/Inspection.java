package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.AnchoredDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Verifies a database as the command does, without the application. */
public final class Inspection implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Inspection(AnchoredDatabase story) {
        context.registerBean("database", DataSource.class, () -> story.database);
        context.registerBean(JdbcClient.class, () -> story.jdbc);
        context.registerBean(Clock.class, story::clock);
        context.registerBean(
                DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(story.database));
        context.register(VerificationParts.class);
        context.refresh();
    }

    /** The sentences, in the order in which things are found. */
    public List<String> found() {
        return found(null);
    }

    public List<String> found(@Nullable String noted) {
        List<String> found = new ArrayList<>();
        context.getBean(Verify.class)
                .everything(
                        noted,
                        new Findings() {
                            @Override
                            public void add(Finding finding) {
                                found.add(finding.sentence());
                            }

                            @Override
                            public void looked() {}
                        },
                        doing -> {});
        return found;
    }

    @Override
    public void close() {
        context.close();
    }
}
