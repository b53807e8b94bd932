package eu.groupexchange.paperwork.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Measures the emblem against its published geometry, on paper and for the web. */
class EuEmblemTest {

    private static final int HEIGHT = 540;
    private static final int WIDTH = 810;

    @Test
    void hasTwelveGoldStarsOnBlue() {
        BufferedImage emblem = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = emblem.createGraphics();
        EuEmblem.draw(graphics, WIDTH, HEIGHT);
        graphics.dispose();

        assertThat(emblem.getRGB(1, 1)).isEqualTo(0xFF003399);
        assertThat(emblem.getRGB(WIDTH / 2, HEIGHT / 2)).isEqualTo(0xFF003399);
        for (int hour = 0; hour < 12; hour++) {
            double x = WIDTH / 2.0 + 180 * Math.sin(Math.toRadians(30 * hour));
            double y = HEIGHT / 2.0 - 180 * Math.cos(Math.toRadians(30 * hour));
            assertThat(emblem.getRGB((int) x, (int) y)).as("centre").isEqualTo(0xFFFFCC00);
            assertThat(emblem.getRGB((int) Math.round(x), (int) y - 24))
                    .as("upper point")
                    .isEqualTo(0xFFFFCC00);
            assertThat(emblem.getRGB((int) x, (int) y + 27))
                    .as("between the feet")
                    .isEqualTo(0xFF003399);
            assertThat(emblem.getRGB((int) x, (int) y - 33)).as("outside").isEqualTo(0xFF003399);
        }
    }

    @Test
    void looksTheSameOnTheWeb() throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(getClass().getResourceAsStream("/static/img/eu-emblem.svg"))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 810 540");
        NodeList stars = svg.getElementsByTagName("polygon");
        assertThat(stars.getLength()).isEqualTo(12);
        for (int hour = 0; hour < 12; hour++) {
            double x = WIDTH / 2.0 + 180 * Math.sin(Math.toRadians(30 * hour));
            double y = HEIGHT / 2.0 - 180 * Math.cos(Math.toRadians(30 * hour));
            List<double[]> corners = corners((Element) stars.item(hour));
            assertThat(corners).hasSize(10);
            for (int point = 0; point < 10; point += 2) {
                assertThat(Math.hypot(corners.get(point)[0] - x, corners.get(point)[1] - y))
                        .isEqualTo(30, within(0.02));
            }
            assertThat(corners.get(0)[0]).as("upright").isEqualTo(x, within(0.02));
        }
    }

    private static List<double[]> corners(Element star) {
        return Arrays.stream(star.getAttribute("points").split(" "))
                .map(pair -> Arrays.stream(pair.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
