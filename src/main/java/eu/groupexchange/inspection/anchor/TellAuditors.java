package eu.groupexchange.inspection.anchor;

import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchorsMade;
import eu.groupexchange.correspondence.MailHead;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.MailSettings;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffAddresses;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the value of a new anchor to every auditor whose account has an address, in the transaction in which it is made. */
@Component
class TellAuditors {

    /** Under which these mails are kept. */
    static final String SUBJECT = "decision-log";

    private final StaffAddresses addresses;
    private final Outbox outbox;
    private final LinkSettings links;
    private final MailSettings settings;

    TellAuditors(StaffAddresses addresses, Outbox outbox, LinkSettings links, MailSettings settings) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.links = links;
        this.settings = settings;
    }

    /** Of several days that were made up for, the latest: it vouches for all. Of one that holds only looks and these mails, nobody is told. */
    @EventListener
    void tell(AnchorsMade made) {
        if (made.news()) {
            addresses.ofGroup(StaffGroup.AUDITORS.id()).forEach((account, address) -> {
                if (EmailAddress.of(address).isPresent()) {
                    outbox.queue(order(made.latest(), account, address));
                }
            });
        }
    }

    private MailOrder order(Anchor anchor, String account, String address) {
        return new MailOrder(
                SUBJECT,
                "anchor-" + anchor.number() + "-" + account,
                new AuditNote(
                        Integer.toString(anchor.number()),
                        anchor.day().toString(),
                        anchor.grouped(),
                        links.baseUrl().resolve("/desk/verification")),
                address,
                head(anchor));
    }

    /** Of no exchange: it has no place. */
    private MailHead head(Anchor anchor) {
        return new MailHead(
                Texts.of("integrity.mail.house"),
                settings.senderName(),
                "",
                "",
                anchor.day(),
                anchor.day(),
                ZoneOffset.UTC,
                settings.senderName(),
                settings.replyTo() == null ? settings.sender() : settings.replyTo(),
                null);
    }
}
