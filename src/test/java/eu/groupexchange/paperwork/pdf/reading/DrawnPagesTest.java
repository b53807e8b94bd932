package eu.groupexchange.paperwork.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.paperwork.received.PagePictures;
import eu.groupexchange.testing.TestPdf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file is, what goes to the browser is a picture that was made here, or a sentence. */
@Timeout(60)
class DrawnPagesTest {

    private static final String PDF = "application/pdf";

    private final PagePictures pictures = new DrawnPages();

    @Test
    void eachPageOfAFileIsAPictureOfItsOwn() throws Exception {
        byte[] file = pdf(Color.RED, Color.BLUE);

        assertThat(pictures.pages(PDF, file)).isEqualTo(2);
        assertThat(middle(pictures.png(PDF, file, 1))).isEqualTo(Color.RED.getRGB());
        assertThat(middle(pictures.png(PDF, file, 2))).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void aPageAsLargeAsAWallIsNoLargerThanAScreen() throws Exception {
        BufferedImage drawn = read(pictures.png(PDF, pdf(new PDRectangle(14_400, 7_200), Color.RED), 1));

        assertThat(drawn.getWidth()).isBetween(PagePictures.LARGEST_SIDE - 1, PagePictures.LARGEST_SIDE);
        assertThat(drawn.getHeight()).isLessThanOrEqualTo(PagePictures.LARGEST_SIDE / 2 + 1);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "-1", "31", "9999"})
    void aPageThatIsNotThereIsNotShown(int page) throws IOException {
        byte[] file = pdf(Color.RED, Color.BLUE);

        assertThatThrownBy(() -> pictures.png(PDF, file, page))
                .isInstanceOf(PagePictures.CannotBeDrawnException.class)
                .hasMessageMatching("[A-Z].*\\.");
    }

    @Test
    void whatCannotBeOpenedIsToldInASentence() {
        byte[] whole = TestPdf.of("cut");
        byte[] cut = java.util.Arrays.copyOf(whole, 40);

        for (String type : new String[] {PDF, "image/png", "image/jpeg"}) {
            assertThatThrownBy(() -> pictures.png(type, cut, 1))
                    .as(type)
                    .isInstanceOf(PagePictures.CannotBeDrawnException.class)
                    .hasMessageContaining("Download the file to see it");
        }
        assertThatThrownBy(() -> pictures.pages(PDF, cut)).isInstanceOf(PagePictures.CannotBeDrawnException.class);
    }

    /** A few kilobytes that would draw for hours. */
    @Test
    void aPageThatNeverEndsEnds() throws IOException {
        byte[] file = endless();
        assertThat(file).hasSizeLessThan(2_000_000);

        assertThatThrownBy(() -> pictures.png(PDF, file, 1))
                .isInstanceOf(PagePictures.CannotBeDrawnException.class)
                .hasMessageContaining("more time or memory");
    }

    @Test
    void aPhotographIsMadeSmallerAndLosesWhatElseTheFileKnows() throws Exception {
        byte[] file = photograph("png", 4_000, 1_000);

        byte[] png = pictures.png("image/png", file, 1);

        assertThat(read(png).getWidth()).isLessThanOrEqualTo(PagePictures.LARGEST_SIDE);
        assertThat(pictures.pages("image/png", file)).isEqualTo(1);
        assertThatThrownBy(() -> pictures.png("image/png", file, 2))
                .isInstanceOf(PagePictures.CannotBeDrawnException.class);
    }

    /** The left half of the file is red; where that is on the upright picture depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void aPhotographStandsUpright(int orientation, String red) throws Exception {
        byte[] file = withOrientation(photograph("jpg", 200, 100), orientation);

        BufferedImage upright = read(pictures.png("image/jpeg", file, 1));

        assertThat(upright.getWidth() > upright.getHeight()).isEqualTo(orientation < 5);
        int x = red.equals("left") ? 20 : red.equals("right") ? upright.getWidth() - 20 : upright.getWidth() / 2;
        int y = red.equals("top") ? 20 : red.equals("bottom") ? upright.getHeight() - 20 : upright.getHeight() / 2;
        Color there = new Color(upright.getRGB(x, y));
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(60);
    }

    private static byte[] pdf(Color... pages) throws IOException {
        return pdf(PDRectangle.A4, pages);
    }

    private static byte[] pdf(PDRectangle size, Color... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Color colour : pages) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, size.getWidth(), size.getHeight());
                    content.fill();
                }
            }
            return saved(document);
        }
    }

    private static byte[] endless() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            byte[] strokes = "0 0 600 800 re f ".repeat(8_000_000).getBytes(StandardCharsets.US_ASCII);
            page.setContents(new PDStream(
                    document, new ByteArrayInputStream(strokes), org.apache.pdfbox.cos.COSName.FLATE_DECODE));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static byte[] photograph(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }

    /** The same JPEG file with an Exif part that has one tag. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        file.write(exif, 0, exif.length);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static int middle(byte[] png) throws IOException {
        BufferedImage picture = read(png);
        return picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
