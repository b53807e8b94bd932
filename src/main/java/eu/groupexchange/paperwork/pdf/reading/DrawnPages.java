package eu.groupexchange.paperwork.pdf.reading;

import eu.groupexchange.paperwork.received.PagePictures;
import eu.groupexchange.wording.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Two at a time, so that a page with many files does not take the machine for itself; the others wait a moment. */
@Component
class DrawnPages implements PagePictures {

    private static final String PDF = "application/pdf";
    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 20;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private interface Work<T> {
        T with(Budget budget) throws IOException;
    }

    @Override
    public int pages(String type, byte[] content) throws CannotBeDrawnException {
        return type.equals(PDF) ? inTurn(budget -> PdfPages.count(content, budget)) : 1;
    }

    @Override
    public byte[] png(String type, byte[] content, int page) throws CannotBeDrawnException {
        if (page < 1 || page > MOST_PAGES || !type.equals(PDF) && page > 1) {
            throw new CannotBeDrawnException(Texts.of("dossier-page.picture.no-such-page"));
        }
        return inTurn(budget -> {
            BufferedImage drawn =
                    type.equals(PDF) ? PdfPages.draw(content, page, budget) : Photograph.draw(content, budget);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", png);
            return png.toByteArray();
        });
    }

    private <T> T inTurn(Work<T> work) throws CannotBeDrawnException {
        if (!gotTurn()) {
            throw new CannotBeDrawnException(Texts.of("dossier-page.picture.busy"));
        }
        Budget budget = new Budget();
        try {
            T result = work.with(budget);
            if (budget.wasExceeded()) {
                throw new CannotBeDrawnException(Texts.of("dossier-page.picture.too-much"));
            }
            return result;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new CannotBeDrawnException(
                    Texts.of(
                            budget.wasExceeded()
                                    ? "dossier-page.picture.too-much"
                                    : "dossier-page.picture.cannot-be-drawn"),
                    e);
        } finally {
            turns.release();
        }
    }

    private boolean gotTurn() {
        try {
            return turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
