package eu.groupexchange.correspondence;

import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.testing.RecordsOf;
import eu.groupexchange.testing.SampleRecords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Mails of each kind, about organisations whose names need more than ASCII. */
public final class SampleMails {

    public static final String ORGANISATION = "Ħamrun Rail Čluster «Łódź» & Ίδρυμα";
    public static final String RECIPIENT = "anna@cluster.example";

    private SampleMails() {}

    public static List<Class<? extends Mail>> kinds() {
        return RecordsOf.implementing(Mail.class);
    }

    /** A mail with all that it can say, by the name of its template. */
    public static MailOrder order(String template, String subject, String occasion) {
        Class<? extends Mail> kind = kinds().stream()
                .filter(mail -> MailKind.of(mail).template().equals(template))
                .findFirst()
                .orElseThrow();
        MailOrder full = all(kind).get(0);
        return new MailOrder(subject, occasion, full.mail(), RECIPIENT, full.head());
    }

    /** First with all that it can say, and then with one thing different; at last one that takes back what was in the calendar. */
    static List<MailOrder> all(Class<? extends Mail> kind) {
        MailHead head = Mail.ToStaff.class.isAssignableFrom(kind) ? head() : head().to(addressee());
        List<MailOrder> orders = new java.util.ArrayList<>(SampleRecords.of(kind).stream()
                .map(mail -> new MailOrder("VAL22-0007", "sample", mail, RECIPIENT, head))
                .toList());
        orders.add(orders.get(0).inviting(event().cancelling(RECIPIENT)));
        return orders;
    }

    static MailHead.Addressee addressee() {
        return new MailHead.Addressee("VAL22-0007", ORGANISATION, "Żaneta O'Brien <b>");
    }

    static MailHead head() {
        return new MailHead(
                "Group exchange in Valenciennes",
                "i-TRANS",
                "180 rue Joseph Louis Lagrange, Valenciennes, France",
                "Valenciennes",
                LocalDate.parse("2022-05-04"),
                LocalDate.parse("2022-05-06"),
                ZoneId.of("Europe/Paris"),
                "Irina Vescu",
                "exchange-desk@exxtra.example",
                null);
    }

    private static CalendarEvent event() {
        return new CalendarEvent(
                "VAL22-0007@group-exchange",
                1,
                "Group exchange in Valenciennes",
                "i-TRANS",
                "",
                new CalendarEvent.Organiser("Irina Vescu", "exchange-desk@exxtra.example"),
                ZoneId.of("Europe/Paris"),
                List.of(new CalendarEvent.Slot(
                        LocalDate.parse("2022-05-04"), LocalTime.of(9, 0), LocalTime.of(18, 0))));
    }
}
