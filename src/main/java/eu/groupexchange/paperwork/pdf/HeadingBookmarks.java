package eu.groupexchange.paperwork.pdf;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Makes a bookmark of every heading, so that a reader finds it in the outline. */
class HeadingBookmarks implements FSDOMMutator {

    @Override
    public void mutateDocument(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        for (Element heading : headings(document)) {
            heading.setAttribute("id", "heading-" + bookmarks.getChildNodes().getLength());
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    private static List<Element> headings(Document document) {
        List<Element> headings = new ArrayList<>();
        for (String level : List.of("h1", "h2")) {
            NodeList found = document.getElementsByTagName(level);
            for (int i = 0; i < found.getLength(); i++) {
                headings.add((Element) found.item(i));
            }
        }
        return headings;
    }
}
