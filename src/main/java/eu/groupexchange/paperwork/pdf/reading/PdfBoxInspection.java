package eu.groupexchange.paperwork.pdf.reading;

import eu.groupexchange.paperwork.PdfInspection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/**
 * Opens the file as any reader would, damage that readers mend included, and turns its pages. One at a time, so that many files
 * at once need no more memory than one.
 */
@Component
class PdfBoxInspection implements PdfInspection {

    /** Readers look for the end in the last kilobyte; some programs and mail gateways append a little more than that. */
    private static final int END = 4096;

    private static final int PAGES = 3000;

    private final Semaphore one = new Semaphore(1, true);

    @Override
    public Finding inspect(byte[] pdf) {
        one.acquireUninterruptibly();
        try {
            Budget budget = new Budget();
            Finding finding = opened(pdf, budget);
            return budget.wasExceeded() ? Finding.TOO_MUCH : finding;
        } finally {
            one.release();
        }
    }

    private static Finding opened(byte[] pdf, Budget budget) {
        try (PDDocument document =
                Loader.loadPDF(BudgetedBuffer.of(pdf, budget), "", () -> BudgetedBuffer.cache(budget))) {
            int pages = 0;
            for (PDPage page : document.getPages()) {
                budget.check();
                page.getMediaBox();
                page.hasContents();
                if (++pages == PAGES) {
                    break;
                }
            }
            if (pages == 0) {
                return Finding.WITHOUT_PAGES;
            }
            return endsAsItShould(pdf) ? Finding.OPENS : Finding.CUT_OFF;
        } catch (InvalidPasswordException e) {
            return Finding.LOCKED;
        } catch (IOException | RuntimeException e) {
            return endsAsItShould(pdf) ? Finding.DAMAGED : Finding.CUT_OFF;
        } catch (StackOverflowError e) {
            return Finding.DAMAGED;
        } catch (LinkageError e) {
            // Locked for the holders of certificates, for which PDFBox wants a library that is not here.
            return Finding.LOCKED;
        }
    }

    /** The mark of the end, with whatever blanks and zeros come after it left out. */
    private static boolean endsAsItShould(byte[] pdf) {
        int end = pdf.length;
        while (end > 0 && (pdf[end - 1] == 0 || Character.isWhitespace(pdf[end - 1]))) {
            end--;
        }
        int from = Math.max(0, end - END);
        return new String(pdf, from, end - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
