package eu.groupexchange.paperwork.pdf.reading;

import eu.groupexchange.paperwork.received.PagePictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page of a PDF file. Nothing that the file would do by itself (scripts, links, forms) is done. */
final class PdfPages {

    /** Of a picture within the page; an A4 page scanned with 600 points an inch has 35 million. */
    private static final long MOST_POINTS = 40_000_000;

    /** Of a page's own points, 72 an inch: enough to read small print, and no more than a screen shows. */
    private static final float LARGEST_SCALE = 1.8f;

    private PdfPages() {}

    static int count(byte[] pdf, Budget budget) throws IOException {
        try (PDDocument document = open(pdf, budget)) {
            return document.getNumberOfPages();
        }
    }

    static BufferedImage draw(byte[] pdf, int page, Budget budget) throws IOException {
        try (PDDocument document = open(pdf, budget)) {
            if (page > document.getNumberOfPages()) {
                throw new IOException("The file has fewer pages");
            }
            PDRectangle sheet = document.getPage(page - 1).getCropBox();
            float largest = Math.max(1, Math.max(sheet.getWidth(), sheet.getHeight()));
            PDFRenderer renderer = new WithinBudget(document, budget);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(
                    page - 1, Math.min(LARGEST_SCALE, PagePictures.LARGEST_SIDE / largest), ImageType.RGB);
        }
    }

    private static PDDocument open(byte[] pdf, Budget budget) throws IOException {
        return Loader.loadPDF(BudgetedBuffer.of(pdf, budget), "", () -> BudgetedBuffer.cache(budget));
    }

    private static final class WithinBudget extends PDFRenderer {

        private final Budget budget;

        WithinBudget(PDDocument document, Budget budget) {
            super(document);
            this.budget = budget;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {

                /** Each stroke asks, so that a page of a million of them ends. */
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    budget.check();
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    budget.check();
                    if ((long) image.getWidth() * image.getHeight() > MOST_POINTS) {
                        throw budget.exceeded();
                    }
                    super.drawImage(image);
                }
            };
        }
    }
}
