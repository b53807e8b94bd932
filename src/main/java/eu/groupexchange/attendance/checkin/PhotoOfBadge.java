package eu.groupexchange.attendance.checkin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the code in a photo of a badge, however large the photo is: for a phone whose browser gives no camera. */
public final class PhotoOfBadge {

    /** Pixels of the longer side: first as the code is found fastest, then finer, for a badge far away. */
    private static final List<Integer> SIDES = List.of(800, 1600, 3000);

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private PhotoOfBadge() {}

    /**
     * The text of the code; empty where none is found.
     *
     * @param photo a JPEG or PNG file that can be opened
     */
    public static Optional<String> read(byte[] photo) {
        return SIDES.stream()
                .flatMap(side -> picture(photo, side).stream())
                .flatMap(picture -> code(picture).stream())
                .findFirst();
    }

    private static Optional<BufferedImage> picture(byte[] photo, int side) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / side);
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // colours that nothing here draws: a photo without a code, for whoever sent it
            return Optional.empty();
        }
    }

    private static Optional<String> code(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(pixels)), HINTS)
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
