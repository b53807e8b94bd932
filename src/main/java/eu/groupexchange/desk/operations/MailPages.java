package eu.groupexchange.desk.operations;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.correspondence.undeliverable.MailProblem;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.wording.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every mail: the latest first, those of one status, or those about one case. */
@Controller
@Look(value = AccessKind.MAILS, parameter = "about")
public class MailPages {

    private static final int PER_PAGE = 100;

    private final SentMails mails;
    private final CaseLinks cases;
    private final PaymentSettings settings;

    MailPages(SentMails mails, CaseLinks cases, PaymentSettings settings) {
        this.mails = mails;
        this.cases = cases;
        this.settings = settings;
    }

    /** A mail in the list. */
    record Line(
            OutgoingMail mail,
            String kind,
            String status,
            String colour,
            CaseLink about,
            String problem,
            String when) {}

    /** A choice of mails, by status; {@code value} is empty for all of them. */
    record Filter(String value, String label, int mails, boolean chosen) {}

    /** What the address does not mean (an unknown status, a page that is none) shows all mails from the first on. */
    @GetMapping("/desk/mails")
    String mails(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        OutgoingMail.Status chosen = status(status).orElse(null);
        String subject = about.isBlank() ? null : about.strip();
        Map<OutgoingMail.Status, Integer> counts = mails.counts(subject);
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        List<Line> lines = mails.some(chosen, subject, PER_PAGE, (number - 1) * PER_PAGE).stream()
                .map(this::line)
                .toList();
        int shown = chosen == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(chosen, 0);
        model.addAttribute("mails", lines);
        model.addAttribute("filters", filters(counts, chosen));
        model.addAttribute("status", chosen == null ? "" : value(chosen));
        model.addAttribute("about", subject);
        model.addAttribute("subject", subject == null ? null : cases.of(subject));
        model.addAttribute("page", number);
        model.addAttribute("more", number * PER_PAGE < shown);
        model.addAttribute("zone", settings.zone().getId());
        return "desk/mails";
    }

    private Line line(OutgoingMail mail) {
        return new Line(
                mail,
                kind(mail.kind()),
                label(mail.status()),
                colour(mail.status()),
                cases.of(mail.subject()),
                MailProblem.inWords(mail.lastError()),
                DeskDates.moment(mail.sentAt() == null ? mail.queuedAt() : mail.sentAt(), settings.zone()));
    }

    private static List<Filter> filters(
            Map<OutgoingMail.Status, Integer> counts, OutgoingMail.@Nullable Status chosen) {
        Filter all = new Filter(
                "", "All", counts.values().stream().mapToInt(Integer::intValue).sum(), chosen == null);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(all),
                        Arrays.stream(OutgoingMail.Status.values())
                                .map(status -> new Filter(
                                        value(status),
                                        label(status),
                                        counts.getOrDefault(status, 0),
                                        status == chosen)))
                .toList();
    }

    private static Optional<OutgoingMail.Status> status(String value) {
        return Arrays.stream(OutgoingMail.Status.values())
                .filter(status -> value(status).equals(value))
                .findAny();
    }

    private static String value(OutgoingMail.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(@Nullable MailKind kind) {
        return kind == null ? "" : kind.template().replace('-', ' ');
    }

    public static String label(OutgoingMail.Status status) {
        return switch (status) {
            case QUEUED -> "Waiting";
            case SENT -> "Sent";
            case UNDELIVERABLE -> Texts.of("desk.mail-pages.came-back");
            case DROPPED -> "Dropped";
        };
    }

    private static String colour(OutgoingMail.Status status) {
        return switch (status) {
            case QUEUED -> "tag-amber";
            case SENT -> "tag-green";
            case UNDELIVERABLE -> "tag-red";
            case DROPPED -> "tag-grey";
        };
    }
}
