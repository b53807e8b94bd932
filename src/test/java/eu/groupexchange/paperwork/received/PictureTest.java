package eu.groupexchange.paperwork.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    private static byte[] picture(String format, boolean noise, boolean progressive) throws IOException {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; noise && i < 400 * 300; i++) {
            image.setRGB(i % 400, i / 400, random.nextInt());
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (progressive) {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return bytes.toByteArray();
    }

    private static String problem(String format, byte[] content) {
        return Picture.problem("image/" + format, content);
    }

    @ParameterizedTest
    @CsvSource({
        "jpeg, true, false",
        "jpeg, false, false",
        "jpeg, true, true",
        "jpeg, false, true",
        "png, true, false",
        "png, false, false",
        "png, true, true",
        "png, false, true"
    })
    void aWholePictureIsTakenAndAPartOfItIsNot(String format, boolean noise, boolean progressive) throws IOException {
        byte[] whole = picture(format, noise, progressive);

        assertThat(problem(format, whole)).isNull();
        assertThat(problem(format, Arrays.copyOf(whole, whole.length + 1000))).isNull();
        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(problem(format, Arrays.copyOf(whole, whole.length * tenth / 10 + (tenth == 0 ? 8 : 0))))
                    .as(tenth + " tenths")
                    .isEqualTo(Picture.CUT_OFF);
        }
    }

    @Test
    void aHeaderAndAnEndWithNothingBetweenIsDamaged() throws IOException {
        byte[] jpeg = picture("jpeg", true, false);
        int scan = 2;
        while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        byte[] hollow = Arrays.copyOf(jpeg, scan + 14 + 2);
        hollow[scan + 14] = (byte) 0xFF;
        hollow[scan + 15] = (byte) 0xD9;
        assertThat(problem("jpeg", hollow)).isEqualTo(Picture.DAMAGED);

        assertThat(problem("png", png(100, 100, new byte[0]))).isEqualTo(Picture.DAMAGED);
        byte[] wrong = picture("png", true, false);
        wrong[wrong.length / 2]++;
        assertThat(problem("png", wrong)).isEqualTo(Picture.DAMAGED);
    }

    @Test
    void aPictureThatWouldUnpackToFarTooMuchIsRefusedByItsHeader() {
        assertThat(problem("png", png(60_000, 60_000, new byte[0]))).isEqualTo(Picture.TOO_LARGE);
        assertThat(problem("png", png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0])))
                .isEqualTo(Picture.TOO_LARGE);
        byte[] jpeg = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            1,
            1,
            0x11,
            0
        };
        assertThat(problem("jpeg", jpeg)).isEqualTo(Picture.TOO_LARGE);
    }

    private static byte[] png(int width, int height, byte[] data) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", data));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String kind, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    @ParameterizedTest
    @CsvSource({
        "scan.pdf, application/pdf, scan.pdf",
        "scan.PDF, application/pdf, scan.PDF",
        "photo.jpeg, image/jpeg, photo.jpeg",
        "photo.png, image/jpeg, photo.jpg",
        "ticket, application/pdf, ticket.pdf",
        "evil.html, application/pdf, evil.html.pdf",
        "report.txt, text/plain, report.txt"
    })
    void aNameEndsAsItsContentOpens(String name, String type, String kept) {
        assertThat(FileDoor.named(name, type)).isEqualTo(kept);
    }
}
