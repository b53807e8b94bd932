package eu.groupexchange.paperwork.pdf.reading;

import eu.groupexchange.paperwork.received.PagePictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;

/** Draws a JPEG or PNG file no larger than it is looked at, upright as its camera says, and without what else the file knows. */
final class Photograph {

    private Photograph() {}

    static BufferedImage draw(byte[] content, Budget budget) throws IOException {
        try (ImageInputStream file = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(file);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(file, true, true);
                reader.addIIOReadProgressListener(new Within(budget));
                BufferedImage drawn = reader.read(0, smaller(reader));
                budget.check();
                return upright(drawn, CameraTurn.of(content));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Every second, third, … point alone, so that the whole picture is never in memory. */
    private static ImageReadParam smaller(ImageReader reader) throws IOException {
        int side = Math.max(reader.getWidth(0), reader.getHeight(0));
        int every = Math.max(1, (side + PagePictures.LARGEST_SIDE - 1) / PagePictures.LARGEST_SIDE);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    private static BufferedImage upright(BufferedImage picture, CameraTurn turn) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage upright = new BufferedImage(
                turn.swapsSides() ? height : width, turn.swapsSides() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        AffineTransform turned = turn.transform(width, height);
        canvas.drawImage(picture, turned, null);
        canvas.dispose();
        return upright;
    }

    /** Ends the reading where it takes too much. */
    private record Within(Budget budget) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            try {
                budget.check();
            } catch (Budget.Exceeded e) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
