package eu.groupexchange.paperwork.received;

import eu.groupexchange.wording.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a JPEG or PNG file as it is built, without drawing it: whether it is whole, and how large the picture would be. What
 * is unpacked is thrown away at once, and never more than the size of the picture asks for.
 */
final class Picture {

    /** An A4 page scanned with 1200 points an inch has 140 million. */
    static final long MOST_POINTS = 200_000_000;

    static final String CUT_OFF = Texts.of("paperwork.picture.cut-off-end");
    static final String DAMAGED = Texts.of("paperwork.picture.damaged-cannot-opened");
    static final String TOO_LARGE = Texts.of("paperwork.picture.too-large-picture");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Even a picture of one colour needs a bit for every 128 points or so. */
    private static final int POINTS_IN_A_BYTE = 1024;

    private Picture() {}

    /** What is wrong with it, to be said after its name; null where nothing is. */
    static @Nullable String problem(String type, byte[] content) {
        return type.equals("image/png") ? png(content) : jpeg(content);
    }

    private static @Nullable String png(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content);
        byte[] mark = new byte[PNG.length];
        if (content.length < PNG.length) {
            return CUT_OFF;
        }
        file.get(mark);
        PngData data = null;
        while (file.remaining() >= 12) {
            int length = file.getInt();
            if (length < 0) {
                return DAMAGED;
            }
            if (length > file.remaining() - 8) {
                return CUT_OFF;
            }
            String kind = new String(content, file.position(), 4, StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(content, file.position(), length + 4);
            int at = file.position() + 4;
            file.position(at + length);
            if (file.getInt() != (int) sum.getValue()) {
                return DAMAGED;
            }
            switch (kind) {
                case "IHDR" -> {
                    data = length == 13 ? PngData.of(ByteBuffer.wrap(content, at, length)) : null;
                    if (data == null) {
                        return DAMAGED;
                    }
                    if (data.points() > MOST_POINTS) {
                        return TOO_LARGE;
                    }
                }
                case "IDAT" -> {
                    if (data == null || !data.take(content, at, length)) {
                        return DAMAGED;
                    }
                }
                case "IEND" -> {
                    return data != null && data.isWhole() ? null : DAMAGED;
                }
                default -> {
                    // the other parts do not matter for the picture
                }
            }
        }
        return CUT_OFF;
    }

    /** The packed lines of a PNG, counted while they are unpacked. */
    private static final class PngData {

        private final long points;
        private final long expected;
        private final Inflater inflater = new Inflater();
        private final byte[] thrownAway = new byte[64 * 1024];
        private long unpacked;

        private PngData(long points, long expected) {
            this.points = points;
            this.expected = expected;
        }

        static @Nullable PngData of(ByteBuffer header) {
            long width = header.getInt();
            long height = header.getInt();
            int depth = header.get();
            int samples =
                    switch (header.get()) {
                        case 0, 3 -> 1;
                        case 2 -> 3;
                        case 4 -> 2;
                        case 6 -> 4;
                        default -> 0;
                    };
            if (width <= 0 || height <= 0 || samples == 0 || depth < 1 || depth > 16) {
                return null;
            }
            // Interlaced pictures have a few more bytes than this.
            return new PngData(width * height, height * (1 + (width * samples * depth + 7) / 8));
        }

        long points() {
            return points;
        }

        boolean take(byte[] content, int from, int length) {
            inflater.setInput(content, from, length);
            try {
                while (!inflater.finished() && !inflater.needsInput() && unpacked <= 2 * expected) {
                    int more = inflater.inflate(thrownAway);
                    if (more == 0 && (inflater.needsDictionary() || !inflater.needsInput())) {
                        return inflater.finished();
                    }
                    unpacked += more;
                }
                return true;
            } catch (DataFormatException e) {
                return false;
            }
        }

        boolean isWhole() {
            inflater.end();
            return unpacked >= expected;
        }
    }

    private static @Nullable String jpeg(byte[] content) {
        int at = 2;
        long points = 0;
        long drawn = 0;
        while (at + 4 <= content.length) {
            if (content[at] != (byte) 0xFF) {
                return DAMAGED;
            }
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
                continue;
            }
            int length = unsigned(content, at + 2);
            if (length < 2) {
                return DAMAGED;
            }
            if (at + 2 + length > content.length) {
                return CUT_OFF;
            }
            if (isFrame(marker)) {
                if (length < 8) {
                    return DAMAGED;
                }
                points = Math.max(points, (long) unsigned(content, at + 5) * unsigned(content, at + 7));
                if (points > MOST_POINTS) {
                    return TOO_LARGE;
                }
            }
            at += 2 + length;
            if (marker == 0xDA) {
                int end = endOfScan(content, at);
                if (end < 0) {
                    return points == 0 ? DAMAGED : CUT_OFF;
                }
                drawn += end - at;
                at = end;
            }
        }
        boolean ended = at + 2 <= content.length && content[at] == (byte) 0xFF && content[at + 1] == (byte) 0xD9;
        if (!ended) {
            return CUT_OFF;
        }
        return points == 0 || drawn * POINTS_IN_A_BYTE < points ? DAMAGED : null;
    }

    /** Baseline, progressive and the rarer kinds; not the tables that have numbers in between. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker stands that is neither a stuffed byte nor a restart; -1 where the file ends before. */
    private static int endOfScan(byte[] content, int from) {
        for (int i = from; i + 1 < content.length; i++) {
            if (content[i] == (byte) 0xFF) {
                int next = content[i + 1] & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int unsigned(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
