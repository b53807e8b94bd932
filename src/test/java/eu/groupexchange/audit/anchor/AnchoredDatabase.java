package eu.groupexchange.audit.anchor;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.RecordsInDatabase;
import eu.groupexchange.audit.TestLog;
import eu.groupexchange.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with a log, records and anchors, whose clock the test moves. */
public final class AnchoredDatabase {

    public final DataSource database = TestDatabase.migrated();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final List<AnchorsMade> made = new ArrayList<>();
    public final List<AnchoredRecords> kept = everythingThatFeaturesKeep();
    public final RecordsInDatabase records = new RecordsInDatabase(jdbc);
    public final Anchors anchors = new StoredAnchors(new AnchorTable(jdbc), new KeptRows(database), kept);
    public Instant now = Instant.parse("2022-04-11T09:00:00Z");

    private final TransactionTemplate inTransaction =
            new TransactionTemplate(new DataSourceTransactionManager(database));
    private final DecisionLog log = TestLog.in(jdbc, clock());

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void at(String instant) {
        now = Instant.parse(instant);
    }

    public void log(String subject, String action) {
        inTransaction.executeWithoutResult(status -> log.record(Entry.of(subject, Actor.staff("coordinator"), action)
                .outcome("accept", "because")
                .detail("distanceKm", "312.4")));
    }

    public void logPaymentOrder(String run, String fileSha256) {
        inTransaction.executeWithoutResult(status ->
                log.record(Entry.of(run, Actor.SYSTEM, "payment-order-issued").detail("fileSha256", fileSha256)));
    }

    /** Whatever node comes: makes what is due. */
    public void anchor() {
        inTransaction.executeWithoutResult(status -> new MakeAnchors(
                        new AnchorTable(jdbc),
                        new KeptRows(database),
                        kept,
                        clock(),
                        event -> made.add((AnchorsMade) event))
                .due());
    }

    public TransactionTemplate inTransaction() {
        return inTransaction;
    }

    public void byHand(String... statements) {
        TestDatabase.byHand(database, statements);
    }

    public static List<AnchoredRecords> everythingThatFeaturesKeep() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(AnchoredRecords.class));
        return scanner.findCandidateComponents("eu.groupexchange").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(AnchoredDatabase::make)
                .toList();
    }

    private static AnchoredRecords make(String name) {
        try {
            return (AnchoredRecords)
                    Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " has no public constructor without arguments", e);
        }
    }
}
