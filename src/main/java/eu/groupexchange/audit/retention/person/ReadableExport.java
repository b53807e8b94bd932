package eu.groupexchange.audit.retention.person;

import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.person.ExportPersonalData.Part;
import eu.groupexchange.audit.retention.register.KeptTable.Kept;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unbescape.html.HtmlEscape;

/** The export as a page that opens in any browser, without anything else. */
final class ReadableExport {

    private static final int LONGEST = 4000;

    private ReadableExport() {}

    static String of(List<Keeping> dossiers, List<Part> parts) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(Texts.of("retention.export.title")))
                .append("</title><style>body{font-family:sans-serif;margin:2rem;max-width:60rem}"
                        + "dl{border-top:1px solid #999}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;"
                        + "overflow-wrap:anywhere}</style></head><body><h1>")
                .append(escaped(Texts.of("retention.export.title")))
                .append("</h1><p>")
                .append(escaped(Texts.of("retention.export.introduction")))
                .append("</p>");
        for (Keeping one : dossiers) {
            page.append("<h2>")
                    .append(escaped(
                            one.dossier().reference() + " · " + one.dossier().organisation()))
                    .append("</h2>");
            parts.stream()
                    .filter(part -> part.reference().equals(one.dossier().reference()))
                    .forEach(part -> append(page, part));
        }
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, Part part) {
        page.append("<h3>")
                .append(escaped(part.table().kept().stream().map(Kept::what).collect(Collectors.joining(". "))))
                .append("</h3><p>")
                .append(escaped(
                        part.table().kept().stream().map(Kept::why).distinct().collect(Collectors.joining(". "))))
                .append("</p>");
        for (Map<String, Object> row : part.rows()) {
            page.append("<dl>");
            row.forEach((column, value) -> {
                if (value != null) {
                    page.append("<dt>")
                            .append(escaped(column.replace('_', ' ')))
                            .append("</dt><dd>")
                            .append(escaped(shortened(String.valueOf(value))))
                            .append("</dd>");
                }
            });
            page.append("</dl>");
        }
    }

    /** The whole of it stands in the other file. */
    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    private static String escaped(String words) {
        return HtmlEscape.escapeHtml4Xml(words);
    }
}
