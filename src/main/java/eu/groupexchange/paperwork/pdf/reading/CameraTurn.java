package eu.groupexchange.paperwork.pdf.reading;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the tag Orientation of the Exif part of a JPEG file (CIPA DC-008, 4.6.4), a number from 1, which is upright,
 * to 8. What has none, or none that can be read, is taken as it is.
 */
record CameraTurn(int orientation) {

    private static final CameraTurn NONE = new CameraTurn(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    static CameraTurn of(byte[] content) {
        try {
            return ofJpeg(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutOff) {
            return NONE;
        }
    }

    private static CameraTurn ofJpeg(ByteBuffer file) {
        if (file.getShort() != (short) 0xFFD8) {
            return NONE;
        }
        while (file.remaining() > 4) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA || length < 2) {
                return NONE;
            }
            int next = file.position() + length - 2;
            if (marker == 0xFFE1 && startsWithExif(file)) {
                return ofTiff(file.slice(file.position(), next - file.position()));
            }
            file.position(next);
        }
        return NONE;
    }

    private static boolean startsWithExif(ByteBuffer file) {
        byte[] start = new byte[EXIF.length];
        file.get(start);
        return java.util.Arrays.equals(start, EXIF);
    }

    private static CameraTurn ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (int entries = tiff.getShort() & 0xFFFF; entries > 0; entries--) {
            int tag = tiff.getShort() & 0xFFFF;
            tiff.getShort();
            tiff.getInt();
            int value = tiff.getShort() & 0xFFFF;
            tiff.getShort();
            if (tag == ORIENTATION) {
                return value >= 1 && value <= 8 ? new CameraTurn(value) : NONE;
            }
        }
        return NONE;
    }

    boolean swapsSides() {
        return orientation >= 5;
    }

    /** From the points of the file to those of the upright picture. */
    AffineTransform transform(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
