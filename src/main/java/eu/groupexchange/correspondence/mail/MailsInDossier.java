package eu.groupexchange.correspondence.mail;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.mail.SentMailFiles.KeptMail;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.wording.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Each mail of a case as it left, to be opened with any mail program, and what became of it. */
@Component
class MailsInDossier implements DossierPart {

    /** The library makes borders of the time and a counter; the same mail is to be the same file each time. */
    private static final Pattern BORDER = Pattern.compile("----=_Part_\\d+_\\d+\\.\\d+");

    private final SentMailFiles mails;
    private final MimeComposer composer;
    private final DocumentArchive archive;

    MailsInDossier(SentMailFiles mails, MimeComposer composer, DocumentArchive archive) {
        this.mails = mails;
        this.composer = composer;
        this.archive = archive;
    }

    @Override
    public DossierSection section() {
        return DossierSection.MAILS;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        List<Map<String, Object>> states = new ArrayList<>();
        for (UUID id : mails.of(reference)) {
            KeptMail kept = mails.get(id);
            String name = name(states.size() + 1, kept);
            states.add(state(name, kept));
            dossier.file(new DossierFile(name, "mail", title(kept), at(kept)), eml(kept));
        }
        if (!states.isEmpty()) {
            dossier.json(new DossierFile("mails.json", "mail-states", Texts.of("dossier.mails.states"), null), states);
        }
    }

    private static String name(int number, KeptMail kept) {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(at(kept).atOffset(java.time.ZoneOffset.UTC));
        return "%03d-%s-%s%s.eml".formatted(number, day, kept.mail().occasion(), isSent(kept) ? "" : "-not-sent");
    }

    private static String title(KeptMail kept) {
        String state =
                switch (OutgoingMail.Status.valueOf(kept.status())) {
                    case SENT -> Texts.of("dossier.mails.sent");
                    case QUEUED -> Texts.of("dossier.mails.queued");
                    case UNDELIVERABLE -> Texts.of("dossier.mails.undeliverable");
                    case DROPPED -> Texts.of("dossier.mails.dropped");
                };
        return Texts.of("dossier.mails.title", kept.mail().title(), kept.mail().recipient(), state);
    }

    private static boolean isSent(KeptMail kept) {
        return kept.sentAt() != null;
    }

    private static Instant at(KeptMail kept) {
        return kept.sentAt() == null ? kept.queuedAt() : kept.sentAt();
    }

    private static Map<String, Object> state(String name, KeptMail kept) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("file", name);
        state.put("id", kept.mail().id().toString());
        state.put("kind", kept.kind());
        state.put("occasion", kept.mail().occasion());
        state.put("goesTo", kept.goesTo());
        state.put("recipient", kept.mail().recipient());
        state.put("subject", kept.mail().title());
        state.put("status", kept.status());
        state.put("attempts", kept.mail().attempts());
        state.put("queuedAt", kept.queuedAt());
        state.put("sentAt", kept.sentAt());
        state.put("messageId", kept.messageId());
        state.put("lastError", kept.lastError());
        state.put("headAsItLeft", kept.head() != null);
        return state;
    }

    private byte[] eml(KeptMail kept) {
        try {
            MimeMessage message = composer.withoutLink(there(kept.mail()), new MimeMessage((Session) null));
            message.saveChanges();
            if (kept.head() != null) {
                MailHeadLines.put(kept.head(), message);
            } else if (isSent(kept)) {
                message.setHeader("Message-ID", kept.messageId());
                message.setSentDate(java.util.Date.from(at(kept)));
            } else {
                message.removeHeader("Message-ID");
                message.removeHeader("Date");
                message.setHeader("X-Unsent", "1");
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            message.writeTo(file);
            return withBordersOf(kept, file.toString(StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + kept.mail().id() + " cannot be put together again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail that still waits for a paper is shown with those that are there. */
    private ClaimedMail there(ClaimedMail mail) {
        return new ClaimedMail(
                mail.id(),
                mail.subject(),
                mail.occasion(),
                mail.recipient(),
                mail.title(),
                mail.text(),
                mail.html(),
                mail.attachments().stream()
                        .filter(key -> archive.find(key).isPresent())
                        .toList(),
                mail.calendar(),
                mail.attempts(),
                mail.refusedSince(),
                mail.before());
    }

    private static String withBordersOf(KeptMail kept, String eml) {
        Map<String, String> borders = new LinkedHashMap<>();
        StringBuilder file = new StringBuilder();
        Matcher border = BORDER.matcher(eml);
        while (border.find()) {
            border.appendReplacement(
                    file,
                    borders.computeIfAbsent(
                            border.group(),
                            one -> "----=_Part_" + (borders.size() + 1) + "_"
                                    + kept.mail().id()));
        }
        return border.appendTail(file).toString();
    }
}
