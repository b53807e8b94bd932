package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has everything checked, at one moment. */
@Component
public class Verify {

    /** Half of a hash: enough that nobody makes another that begins so. */
    private static final int ENOUGH = 32;

    private final List<Check> checks;
    private final Anchors anchors;
    private final TransactionTemplate atOneMoment;

    Verify(List<Check> checks, Anchors anchors, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.anchors = anchors;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setReadOnly(true);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param noted a value from a paper or a mail, as somebody typed it, or null: it has to be one of the anchors' hashes
     * @param doing is told what is looked at next
     */
    public void everything(@Nullable String noted, Findings findings, Consumer<String> doing) {
        everything(() -> {}, noted, findings, doing);
    }

    /** @param turn taken within the transaction: waits until nobody else verifies */
    void everything(Runnable turn, @Nullable String noted, Findings findings, Consumer<String> doing) {
        atOneMoment.executeWithoutResult(status -> {
            turn.run();
            if (noted != null) {
                compare(noted, findings);
            }
            checks.forEach(check -> {
                doing.accept(check.looksAt());
                check.look(findings);
            });
        });
    }

    /** The anchor whose hash, or whose root, this is. */
    public Optional<Anchor> find(String noted) {
        String typed = normalised(noted);
        return typed.length() < ENOUGH
                ? Optional.empty()
                : anchors.all().stream()
                        .filter(anchor ->
                                anchor.hash().startsWith(typed) || anchor.root().startsWith(typed))
                        .findFirst();
    }

    private void compare(String noted, Findings findings) {
        String typed = normalised(noted);
        if (typed.length() < ENOUGH || !typed.matches("[0-9a-f]{" + ENOUGH + ",64}")) {
            findings.add(Texts.of("integrity.noted.about"), Texts.of("integrity.noted.no-hash", typed));
        } else if (find(typed).isEmpty()) {
            findings.add(Texts.of("integrity.noted.about"), Texts.of("integrity.noted.unknown", typed));
        }
    }

    /** Papers write it in groups. */
    private static String normalised(String noted) {
        return noted.replaceAll("[\\s:.\\-\u2010-\u2015]", "").toLowerCase(Locale.ROOT);
    }
}
