package eu.groupexchange.paperwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.attendance.Certificate;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcDocumentArchiveTest {

    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final Instant NOW = Instant.parse("2022-03-28T07:00:00.123456789Z");
    private static final Paper PAPER = SamplePapers.receipt(SamplePapers.ORGANISATION);

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final AtomicInteger renderings = new AtomicInteger();
    private Sealing sealing = new Sealing.WithoutKey();
    private final DocumentArchive archive = new JdbcDocumentArchive(
            new DocumentTable(jdbc),
            (paper, issue) -> ("rendering " + renderings.incrementAndGet()).getBytes(UTF_8),
            new Stamp(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final DocumentKey key = DocumentKey.only(SamplePapers.REFERENCE, Receipt.class);

    @BeforeEach
    void empty() {
        jdbc.sql("""
                        set session_replication_role = replica;
                        delete from document;
                        set session_replication_role = origin""").update();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void keepsAnIssuedPaperWithItsHash() {
        ArchivedDocument document = archive.issue(key, PAPER);

        assertThat(document.title()).isEqualTo("Receipt of registration VAL22-0007");
        assertThat(document.fileName()).isEqualTo("VAL22-0007-receipt.pdf");
        assertThat(document.contentType()).isEqualTo("application/pdf");
        assertThat(document.size()).isEqualTo(11);
        assertThat(document.sha256()).isEqualTo("82249cd0e13375255e13476cfbd7af49531a7e9a66cf109e1b61f5797d3cffa4");
        assertThat(document.issuedAt()).isEqualTo("2022-03-28T07:00:00.123456Z");
        assertThat(archive.content(document.id())).asString().isEqualTo("rendering 1");
        assertThat(archive.find(document.id())).contains(document);
        assertThat(archive.find(key)).contains(document);
    }

    @Test
    void everyPaperHasACodeByWhichItIsFound() {
        ArchivedDocument first = archive.issue(key, PAPER);
        ArchivedDocument second = archive.issue(key, SamplePapers.receipt("Another name"));

        assertThat(archive.find(Objects.requireNonNull(first.code())))
                .hasValueSatisfying(found -> assertThat(found.standing()).isEqualTo(DocumentStanding.REPLACED));
        assertThat(archive.find(Objects.requireNonNull(second.code()))).contains(second);
        assertThat(archive.find(SamplePapers.CODE)).isEmpty();
    }

    @Test
    void keepsAPaperAsItWasSealedAndSaysByWhom() {
        sealing = new Sealing.By("i-TRANS");

        ArchivedDocument sealed = archive.issue(key, PAPER);

        assertThat(archive.content(sealed.id())).asString().isEqualTo("rendering 1 sealed by i-TRANS");
        assertThat(sealed.sha256()).isEqualTo(Sha256.of(archive.content(sealed.id())));
        assertThat(sealed.sealedBy()).isEqualTo("i-TRANS");
        assertThat(archive.find(sealed.id())).contains(sealed);
        assertThat(archive.withHash(sealed.sha256())).containsExactly(sealed);
    }

    @Test
    void aPaperThatIsOutUnsealedIsNotIssuedAnewForTheSeal() {
        ArchivedDocument unsealed = archive.issue(key, PAPER);
        sealing = new Sealing.By("i-TRANS");

        assertThat(archive.issue(key, PAPER)).isEqualTo(unsealed);
        assertThat(archive.renew(key, PAPER)).isEmpty();
        assertThat(unsealed.sealedBy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code = 'AAAAAA-AAAAAA-AAAAAA'", "code = null", "sealed_by = 'somebody else'"})
    void neitherCodeNorSealIsEverChanged(String change) {
        ArchivedDocument paper = archive.issue(key, PAPER);

        assertThatThrownBy(() -> jdbc.sql("update document set " + change + " where id = :id")
                        .param("id", paper.id())
                        .update())
                .hasMessageContaining("document is append-only");
    }

    @Test
    void whatIsNoPaperHasNoCodeAndNoSeal() {
        sealing = new Sealing.By("i-TRANS");

        ArchivedDocument file = archive.store(key, "File", "order.xml", "application/xml", "a".getBytes(UTF_8));

        assertThat(file.code()).isNull();
        assertThat(file.sealedBy()).isNull();
        assertThat(archive.content(file.id())).asString().isEqualTo("a");
    }

    @Test
    void returnsTheSameDocumentWhenIssuedAgain() {
        ArchivedDocument first = archive.issue(key, PAPER);

        ArchivedDocument again = archive.issue(key, SamplePapers.receipt(SamplePapers.ORGANISATION));

        assertThat(again).isEqualTo(first);
        assertThat(renderings).hasValue(1);
    }

    @Test
    void issuesTheNextVersionWhereAFactHasChanged() {
        ArchivedDocument first = archive.issue(key, PAPER);

        ArchivedDocument second = archive.issue(key, SamplePapers.receipt("Another name"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fileName()).isEqualTo("VAL22-0007-receipt-v2.pdf");
        assertThat(archive.issue(key, SamplePapers.receipt("Another name"))).isEqualTo(second);
        assertThat(archive.latest(key)).contains(second);
        assertThat(archive.of(SamplePapers.REFERENCE))
                .extracting(ArchivedDocument::listedTitle)
                .containsExactly(
                        "Receipt of registration VAL22-0007 (replaced)",
                        "Receipt of registration VAL22-0007, version 2");
        assertThat(archive.find(key).orElseThrow().id()).isEqualTo(first.id());
        assertThat(archive.issue(key, PAPER).version())
                .as("as it was at first, but that is not what is out")
                .isEqualTo(3);
    }

    @Test
    void renewsOnlyWhatIsOutAndNoLongerTrue() {
        Paper other = SamplePapers.receipt("Another name");

        assertThat(archive.renew(key, other)).isEmpty();
        archive.issue(key, PAPER);
        assertThat(archive.renew(key, PAPER)).isEmpty();
        assertThat(archive.renew(key, other).orElseThrow().version()).isEqualTo(2);
        archive.invalidate(key);
        assertThat(archive.renew(key, PAPER)).isEmpty();
    }

    @Test
    void whatNoLongerHoldsIsIssuedAnewWhenItHoldsAgain() {
        archive.issue(key, PAPER);
        archive.invalidate(key);

        assertThat(archive.latest(key).orElseThrow().listedTitle()).endsWith("(no longer valid)");
        assertThat(archive.issue(key, PAPER).version()).isEqualTo(2);
        assertThat(archive.of(SamplePapers.REFERENCE))
                .extracting(ArchivedDocument::standing)
                .containsExactly(DocumentStanding.REPLACED, DocumentStanding.VALID);
    }

    @Test
    void issuesUnderTheKeyThatWasAnnouncedOnce() {
        DocumentKey announced = DocumentKey.of(SamplePapers.REFERENCE, Receipt.class, "1653040800000");
        archive.issue(key, PAPER);

        ArchivedDocument second = archive.issueAnnounced(key, announced, PAPER);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.key()).isEqualTo(announced);
        assertThat(archive.issueAnnounced(key, announced, SamplePapers.receipt("Another name")))
                .isEqualTo(second);
        assertThat(archive.latest(key)).contains(second);
    }

    @Test
    void storesTheNextVersionWhereWhatItSaysHasChanged() {
        DocumentKey workbook = DocumentKey.only("valenciennes-2022", new DocumentKind("EXCHANGE_WORKBOOK"));
        archive.store(workbook, "Workbook", "report.xlsx", "application/x", "a".getBytes(UTF_8), "12 participants");

        assertThat(archive.store(
                                workbook,
                                "Workbook",
                                "report.xlsx",
                                "application/x",
                                "b".getBytes(UTF_8),
                                "12 participants")
                        .version())
                .isEqualTo(1);
        assertThat(archive.store(
                                workbook,
                                "Workbook",
                                "report.xlsx",
                                "application/x",
                                "b".getBytes(UTF_8),
                                "13 participants")
                        .fileName())
                .isEqualTo("report-v2.xlsx");
    }

    @Test
    void ofTwoThatChangeAtOnceNeitherIsLost() throws Exception {
        archive.issue(key, PAPER);
        CountDownLatch inserted = new CountDownLatch(1);
        Future<ArchivedDocument> faster = threads.submit(() -> transaction.execute(status -> {
            ArchivedDocument document = archive.issue(key, SamplePapers.receipt("One name"));
            inserted.countDown();
            return document;
        }));
        await(inserted);
        Future<ArchivedDocument> later = threads.submit(
                () -> transaction.execute(status -> archive.issue(key, SamplePapers.receipt("Another name"))));

        assertThat(faster.get(30, TimeUnit.SECONDS).version()).isEqualTo(2);
        assertThat(later.get(30, TimeUnit.SECONDS).version()).isEqualTo(3);
    }

    @Test
    void freezesBytesMadeElsewhere() {
        DocumentKey file = DocumentKey.only("RUN-2022-003", new DocumentKind("PAYMENT_FILE"));
        byte[] content = "<Document/>".getBytes(UTF_8);
        ArchivedDocument first = archive.store(file, "Payment file", "run.xml", "application/xml", content);
        content[0] = '!';

        ArchivedDocument again =
                archive.store(file, "Payment file", "run.xml", "application/xml", "other".getBytes(UTF_8));

        assertThat(again).isEqualTo(first);
        assertThat(archive.content(first.id())).asString().isEqualTo("<Document/>");
    }

    @Test
    void tellsOccasionsApartAndListsThemOldestFirst() {
        DocumentKey second = DocumentKey.of(SamplePapers.REFERENCE, Receipt.class, "2");

        List<ArchivedDocument> issued = List.of(archive.issue(key, PAPER), archive.issue(second, PAPER));

        assertThat(archive.of(SamplePapers.REFERENCE)).isEqualTo(issued);
        assertThat(archive.of("VAL22-0008")).isEmpty();
    }

    @Test
    void issuesOnceWhenTwoAskAtOnce() throws Exception {
        CyclicBarrier bothRendered = new CyclicBarrier(2);
        DocumentArchive contended = new JdbcDocumentArchive(
                new DocumentTable(jdbc),
                (paper, issue) -> {
                    await(bothRendered);
                    return ("rendering " + renderings.incrementAndGet()).getBytes(UTF_8);
                },
                new Stamp(),
                Clock.systemUTC());
        Callable<ArchivedDocument> issue = () -> transaction.execute(status -> contended.issue(key, PAPER));

        List<Future<ArchivedDocument>> both = threads.invokeAll(List.of(issue, issue));

        assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        assertThat(renderings).hasValue(2);
        assertThat(archive.of(SamplePapers.REFERENCE)).hasSize(1);
    }

    @Test
    void leavesTheCallersTransactionUsableWhenAnotherWasFaster() throws Exception {
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<ArchivedDocument> faster = threads.submit(() -> transaction.execute(status -> {
            ArchivedDocument document = archive.issue(key, PAPER);
            inserted.countDown();
            await(mayCommit);
            return document;
        }));
        await(inserted);
        Future<ArchivedDocument> later = threads.submit(() -> transaction.execute(status -> {
            mayCommit.countDown();
            ArchivedDocument document = archive.issue(key, PAPER);
            archive.issue(DocumentKey.of(SamplePapers.REFERENCE, Certificate.class, "1"), PAPER);
            return document;
        }));

        assertThat(later.get(30, TimeUnit.SECONDS)).isEqualTo(faster.get(30, TimeUnit.SECONDS));
        assertThat(archive.of(SamplePapers.REFERENCE)).hasSize(2);
    }

    @Test
    void forgetsWhatTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            archive.issue(key, PAPER);
            status.setRollbackOnly();
        });

        assertThat(archive.find(key)).isEmpty();
    }

    @Test
    void knowsNoContentOfAnUnknownDocument() {
        UUID unknown = UUID.fromString("00000000-0000-0000-0000-000000000000");

        assertThat(archive.find(unknown)).isEmpty();
        assertThatThrownBy(() -> archive.content(unknown)).isInstanceOf(NoSuchElementException.class);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Stands for the seal: a word at the end, until the key ends. */
    private class Stamp implements Seals {

        @Override
        public Sealing at(Instant moment) {
            return sealing;
        }

        @Override
        public byte[] seal(byte[] pdf, Instant moment) {
            return sealing instanceof Sealing.By by
                    ? (new String(pdf, UTF_8) + " sealed by " + by.name()).getBytes(UTF_8)
                    : pdf;
        }

        @Override
        public Optional<byte[]> signature(byte[] file, Instant moment) {
            return Optional.empty();
        }

        @Override
        public Optional<String> certificate() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> until() {
            return Optional.empty();
        }
    }
}
