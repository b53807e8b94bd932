package eu.groupexchange.paperwork.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the EU emblem as lines in place of {@code <object type="image/eu-emblem"/>}. Its geometry is the published one, in
 * parts of the height: 3/2 long, twelve upright five-pointed stars placed like the hours of a clock, their centres on a
 * circle of radius 1/3, their points on circles of radius 1/18.
 */
class EuEmblem implements FSObjectDrawer {

    static final String TYPE = "image/eu-emblem";

    static final Color BLUE = new Color(0x003399);
    static final Color GOLD = new Color(0xFFCC00);

    private static final int STARS = 12;
    private static final double CIRCLE = 1.0 / 3;
    private static final double STAR = 1.0 / 18;
    /** A regular star's inner corners lie at this part of the radius of its points. */
    private static final double INNER = Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));

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
        float pixelWidth = (float) (width / dotsPerPixel);
        float pixelHeight = (float) (height / dotsPerPixel);
        device.drawWithGraphics(
                (float) x, (float) y, pixelWidth, pixelHeight, graphics -> draw(graphics, pixelWidth, pixelHeight));
        return null;
    }

    static void draw(Graphics2D graphics, double width, double height) {
        graphics.setColor(BLUE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        graphics.setColor(GOLD);
        for (int hour = 0; hour < STARS; hour++) {
            double angle = 2 * Math.PI * hour / STARS;
            double centreX = width / 2 + CIRCLE * height * Math.sin(angle);
            double centreY = height / 2 - CIRCLE * height * Math.cos(angle);
            graphics.fill(star(centreX, centreY, STAR * height));
        }
    }

    private static Shape star(double centreX, double centreY, double radius) {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double angle = Math.PI * corner / 5;
            double reach = corner % 2 == 0 ? radius : radius * INNER;
            double x = centreX + reach * Math.sin(angle);
            double y = centreY - reach * Math.cos(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
