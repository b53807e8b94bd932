package eu.groupexchange.inspection.dossier;

import eu.groupexchange.inspection.dossier.DossierArchives.Part;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Keeps what is written to it in pieces, one in memory at a time. */
final class PieceStream extends OutputStream {

    private static final int PIECE = 512 * 1024;

    private final DossierArchives archives;
    private final Part part;
    private final MessageDigest digest = sha();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long size;

    PieceStream(DossierArchives archives, Part part) {
        this.archives = archives;
        this.part = part;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, from, piece, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == PIECE) {
                keep();
            }
        }
    }

    private void keep() {
        archives.addPiece(part, number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    long size() {
        return size;
    }

    /** Of all that was written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
