package eu.groupexchange.paperwork.pdf.reading;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** Bytes in memory that PDFBox reads and writes within a {@link Budget}. */
final class BudgetedBuffer implements RandomAccess {

    private static final int STEP = 4096;

    private final RandomAccessReadWriteBuffer bytes = new RandomAccessReadWriteBuffer();
    private final Budget budget;
    private int sinceChecked;

    BudgetedBuffer(Budget budget) {
        this.budget = budget;
    }

    static BudgetedBuffer of(byte[] content, Budget budget) throws IOException {
        BudgetedBuffer buffer = new BudgetedBuffer(budget);
        buffer.bytes.write(content);
        buffer.bytes.seek(0);
        return buffer;
    }

    /** For what PDFBox unpacks. */
    static RandomAccessStreamCache cache(Budget budget) {
        return new RandomAccessStreamCache() {
            @Override
            public RandomAccess createBuffer() {
                return new BudgetedBuffer(budget);
            }

            @Override
            public void close() {
                // its buffers are closed by who asked for them
            }
        };
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        spend(Math.max(length, 1));
        return bytes.read(into, offset, length);
    }

    @Override
    public void write(int one) throws IOException {
        spend(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] all) throws IOException {
        write(all, 0, all.length);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        spend(length);
        bytes.write(from, offset, length);
    }

    @Override
    public void clear() throws IOException {
        bytes.clear();
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        spend(1);
        bytes.seek(position);
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void spend(int count) throws Budget.Exceeded {
        sinceChecked += count;
        if (sinceChecked >= STEP || sinceChecked < 0) {
            sinceChecked = 0;
            budget.check();
        }
    }
}
