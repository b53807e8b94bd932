package eu.groupexchange.paperwork.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the text of {@code <object type="image/qr-code" title="…"/>} as a QR code of lines, which a camera reads at any size. A
 * border of four modules stays white, as the standard asks.
 */
class QrCode implements FSObjectDrawer {

    static final String TYPE = "image/qr-code";

    private static final int QUIET_ZONE = 4;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float side = (float) (Math.min(width, height) / dotsPerPixel);
        String text = element.getAttribute("title");
        device.drawWithGraphics((float) x, (float) y, side, side, graphics -> draw(graphics, text, side));
        return null;
    }

    static void draw(Graphics2D graphics, String text, double side) {
        ByteMatrix modules = modules(text);
        double module = side / (modules.getWidth() + 2 * QUIET_ZONE);
        Path2D dark = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    dark.append(
                            new Rectangle2D.Double(
                                    (column + QUIET_ZONE) * module, (row + QUIET_ZONE) * module, module, module),
                            false);
                }
            }
        }
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, side, side));
        graphics.setColor(Color.BLACK);
        graphics.fill(dark);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
