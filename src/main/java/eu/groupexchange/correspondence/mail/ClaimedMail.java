package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.paperwork.DocumentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this node alone is sending.
 *
 * @param before the Message-IDs of what was sent about the subject before, oldest first
 */
record ClaimedMail(
        MailId id,
        String subject,
        String occasion,
        String recipient,
        String title,
        String text,
        String html,
        List<DocumentKey> attachments,
        @Nullable String calendar,
        int attempts,
        @Nullable Instant refusedSince,
        List<String> before) {}
