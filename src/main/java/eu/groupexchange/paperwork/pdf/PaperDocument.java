package eu.groupexchange.paperwork.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF that says it was made when the application's clock says so; the layout library would ask the machine's. */
class PaperDocument extends PDDocument {

    private final GregorianCalendar madeAt;

    PaperDocument(Instant madeAt, ZoneId zone) {
        this.madeAt = GregorianCalendar.from(ZonedDateTime.ofInstant(madeAt, zone));
        setDocumentId(madeAt.toEpochMilli());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(madeAt);
        super.setDocumentInformation(information);
    }
}
