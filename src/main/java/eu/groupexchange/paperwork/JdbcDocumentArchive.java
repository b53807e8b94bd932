package eu.groupexchange.paperwork;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes part in the caller's transaction where there is one and opens none itself: two that issue the same document at once meet
 * in the insert, the later one waits, inserts nothing and reads what the earlier one kept; neither transaction is spoilt.
 */
@Component
class JdbcDocumentArchive implements DocumentArchive {

    private static final String PDF = "application/pdf";

    private final DocumentTable documents;
    private final PaperRenderer renderer;
    private final Seals seals;
    private final Clock clock;

    JdbcDocumentArchive(DocumentTable documents, PaperRenderer renderer, Seals seals, Clock clock) {
        this.documents = documents;
        this.renderer = renderer;
        this.seals = seals;
        this.clock = clock;
    }

    /** Makes the bytes of one version. */
    private interface Content {
        byte[] of(Issue issue);
    }

    /**
     * @param facts the hash of what it says, or null where the key has one document for good
     * @param isPaper whether it is rendered here, so that it bears a code and a seal
     */
    private record Draft(
            String title,
            String fileName,
            String contentType,
            @Nullable String facts,
            boolean isPaper,
            Content content) {

        static Draft ofBytes(
                String title, String fileName, String contentType, byte[] content, @Nullable String facts) {
            return new Draft(title, fileName, contentType, facts, false, issue -> content.clone());
        }

        boolean isSaidBy(DocumentTable.Latest latest) {
            return facts == null
                    || (latest.document().standing() == DocumentStanding.VALID && facts.equals(latest.facts()));
        }
    }

    @Override
    public ArchivedDocument issue(DocumentKey key, Paper paper) {
        return next(key, draft(paper));
    }

    @Override
    public ArchivedDocument issueAnnounced(DocumentKey series, DocumentKey announced, Paper paper) {
        return find(announced).orElseGet(() -> {
            insert(series, announced, documents.latest(series).orElse(null), draft(paper));
            return find(announced).orElseThrow();
        });
    }

    @Override
    public Optional<ArchivedDocument> renew(DocumentKey key, Paper paper) {
        Draft draft = draft(paper);
        return documents
                .latest(key)
                .filter(latest -> latest.document().standing() == DocumentStanding.VALID)
                .filter(latest -> !draft.isSaidBy(latest))
                .map(latest -> next(key, draft));
    }

    @Override
    public ArchivedDocument store(DocumentKey key, String title, String fileName, String contentType, byte[] content) {
        return next(key, Draft.ofBytes(title, fileName, contentType, content, null));
    }

    @Override
    public ArchivedDocument store(
            DocumentKey key, String title, String fileName, String contentType, byte[] content, String facts) {
        return next(key, Draft.ofBytes(title, fileName, contentType, content, PaperFacts.of(facts)));
    }

    /** Whoever was faster with other facts has taken the number; then it is the one after. */
    private ArchivedDocument next(DocumentKey series, Draft draft) {
        Optional<DocumentTable.Latest> latest = documents.latest(series);
        while (latest.filter(draft::isSaidBy).isEmpty()) {
            int number = latest.map(before -> before.document().version()).orElse(0) + 1;
            insert(series, series.version(number), latest.orElse(null), draft);
            Optional<DocumentTable.Latest> after = documents.latest(series);
            if (after.equals(latest)) {
                throw new IllegalStateException("Version " + number + " of " + series + " is taken by another series");
            }
            latest = after;
        }
        return latest.get().document();
    }

    private void insert(DocumentKey series, DocumentKey key, DocumentTable.@Nullable Latest before, Draft draft) {
        Instant now = now();
        Issue issue = new Issue(
                before == null ? 1 : before.document().version() + 1,
                now,
                before == null ? null : before.document().issuedAt(),
                draft.isPaper() ? PaperCode.random() : null,
                draft.isPaper() ? seals.at(now) : new Sealing.WithoutKey());
        documents.insert(
                new DocumentTable.NewDocument(
                        UUID.randomUUID(),
                        key,
                        series,
                        issue,
                        draft.title(),
                        versioned(draft.fileName(), issue.version()),
                        draft.contentType(),
                        draft.facts()),
                draft.content().of(issue));
    }

    private Draft draft(Paper paper) {
        return new Draft(
                paper.title(),
                paper.fileName(),
                PDF,
                PaperFacts.of(paper),
                true,
                issue -> seals.seal(renderer.render(paper, issue), issue.at()));
    }

    /** {@code VAL22-0007-badge-v2.pdf}; the first version's name stays as it is. */
    private static String versioned(String fileName, int version) {
        int ending = fileName.lastIndexOf('.');
        return version == 1 ? fileName : fileName.substring(0, ending) + "-v" + version + fileName.substring(ending);
    }

    @Override
    public void invalidate(DocumentKey key) {
        documents.invalidate(key);
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentKey key) {
        return documents.find(key);
    }

    @Override
    public Optional<ArchivedDocument> find(UUID id) {
        return documents.find(id);
    }

    @Override
    public Optional<ArchivedDocument> find(PaperCode code) {
        return documents.find(code);
    }

    @Override
    public List<ArchivedDocument> withHash(String sha256) {
        return documents.withHash(sha256);
    }

    @Override
    public Optional<ArchivedDocument> latest(DocumentKey key) {
        return documents.latest(key).map(DocumentTable.Latest::document);
    }

    @Override
    public List<ArchivedDocument> of(String subject) {
        return documents.of(subject);
    }

    @Override
    public byte[] content(UUID id) {
        return documents.content(id);
    }

    /** To the microsecond, as PostgreSQL keeps it: what is returned now is what will be read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
