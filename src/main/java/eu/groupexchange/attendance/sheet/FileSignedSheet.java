package eu.groupexchange.attendance.sheet;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator files the scan of a day's signed sheet, takes one out, or says why there is none. The log of the exchange has who
 * did it and the hash of the file; not its name, for people call scans by the names of people.
 */
@Component
@Transactional
public class FileSignedSheet {

    private static final int MOST = 40;

    private final SignedSheets sheets;
    private final ExchangeLifecycle lifecycle;
    private final DecisionLog log;
    private final TaskRights rights;
    private final Clock clock;

    FileSignedSheet(SignedSheets sheets, ExchangeLifecycle lifecycle, DecisionLog log, TaskRights rights, Clock clock) {
        this.sheets = sheets;
        this.lifecycle = lifecycle;
        this.log = log;
        this.rights = rights;
        this.clock = clock;
    }

    /** Why nothing can be filed for this day now, as a sentence; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Exchange exchange, LocalDate day) {
        if (exchange.status() == ExchangeStatus.CANCELLED) {
            return Optional.of(Texts.of("sheets.filing.exchange-cancelled"));
        }
        if (!exchange.days().contains(day)) {
            return Optional.of(Texts.of("sheets.filing.no-day-of-it", WrittenDates.day(day)));
        }
        return clock.instant().isBefore(exchange.startOf(day))
                ? Optional.of(Texts.of("sheets.filing.not-begun", WrittenDates.day(day)))
                : Optional.empty();
    }

    /**
     * @throws RefusedException when nothing can be filed for the day, or the day has this file already
     */
    public SignedSheet file(Slug slug, LocalDate day, LetIn file, String userId) {
        Exchange exchange = open(slug, day, userId);
        SignedSheet sheet = keep(exchange.slug(), day, file, userId);
        log.record(Entry.of(slug.value(), Actor.staff(userId), "signed-sheet-filed")
                .detail("day", day.toString())
                .detail("sha256", sheet.sha256())
                .detail("type", sheet.contentType()));
        return sheet;
    }

    /**
     * Takes a scan out. It is kept, and shown as replaced.
     *
     * @param file what stands in its place; null for nothing
     * @throws RefusedException when the reason is missing, or it was taken out already
     */
    public void replace(SignedSheet old, @Nullable LetIn file, String reason, String userId) {
        open(old.exchange(), old.day(), userId);
        if (reason.isBlank()) {
            throw RefusedException.input("reason", Texts.of("sheets.filing.give-the-reason"));
        }
        if (!sheets.find(old.id()).orElseThrow().stands()) {
            throw RefusedException.meanwhile(Texts.of("sheets.filing.taken-out-already"));
        }
        SignedSheet instead = file == null ? null : keep(old.exchange(), old.day(), file, userId);
        sheets.replace(
                old,
                new SignedSheet.Replaced(
                        instead == null ? null : instead.id(), reason.strip(), userId, clock.instant()));
        log.record(Entry.of(old.exchange().value(), Actor.staff(userId), "signed-sheet-replaced")
                .outcome(instead == null ? "set-aside" : "replaced", reason.strip())
                .detail("day", old.day().toString())
                .detail("sha256", old.sha256())
                .detail("bySha256", instead == null ? "" : instead.sha256()));
    }

    /**
     * Ends the task of a day: its scan is there, or there is a reason why not.
     *
     * @param reason not looked at where a scan is there
     * @throws RefusedException when there is neither
     */
    public void settle(Slug slug, LocalDate day, String reason, String userId) {
        open(slug, day, userId);
        boolean filed = sheets.of(slug, day).stream().anyMatch(SignedSheet::stands);
        if (filed) {
            return;
        }
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("sheets.filing.neither-scan-nor-reason", WrittenDates.day(day)));
        }
        sheets.addMissing(slug, new MissingSheet(day, reason.strip(), userId, clock.instant()));
        log.record(Entry.of(slug.value(), Actor.staff(userId), "signed-sheet-missing")
                .outcome("missing", reason.strip())
                .detail("day", day.toString()));
    }

    private Exchange open(Slug slug, LocalDate day, String userId) {
        rights.require(userId, GroupExchangeProcess.FILE_SIGNED_SHEET);
        Exchange exchange = lifecycle.lock(slug);
        objection(exchange, day).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
        return exchange;
    }

    private SignedSheet keep(Slug slug, LocalDate day, LetIn file, String userId) {
        List<SignedSheet> present = sheets.of(slug, day);
        String hash = Sha256.of(file.content());
        present.stream()
                .filter(sheet -> sheet.stands() && sheet.sha256().equals(hash))
                .findFirst()
                .ifPresent(same -> {
                    throw RefusedException.input(
                            Texts.of("sheets.filing.same-file-filed", file.name(), same.fileName(), same.filedBy()));
                });
        if (present.size() >= MOST) {
            throw RefusedException.input(Texts.of("sheets.filing.too-many", MOST, file.name()));
        }
        SignedSheet sheet = new SignedSheet(
                UUID.randomUUID(),
                slug,
                day,
                file.name(),
                file.type(),
                file.content().length,
                hash,
                userId,
                clock.instant(),
                null);
        sheets.add(sheet, file.content());
        return sheet;
    }
}
