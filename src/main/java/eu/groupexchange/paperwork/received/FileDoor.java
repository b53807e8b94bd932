package eu.groupexchange.paperwork.received;

import eu.groupexchange.paperwork.PdfInspection;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets in what a reviewer, and an auditor years later, can open; refuses anything else by its name, with the reason. */
@Component
public class FileDoor {

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** The endings that a file of a type may have; the first one is given where it has none of them. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of(".pdf"),
            "image/jpeg", List.of(".jpg", ".jpeg", ".jpe", ".jfif"),
            "image/png", List.of(".png"));

    private final PdfInspection pdfs;
    private final Tika tika = new Tika();

    FileDoor(PdfInspection pdfs) {
        this.pdfs = pdfs;
    }

    /**
     * What kind of file it is, by its content.
     *
     * @throws RefusedException when it is empty, larger than 10 MB, no PDF, JPEG or PNG, or cannot be opened
     */
    public String typeOf(String name, byte[] content) {
        if (content.length == 0) {
            throw refused(name, Texts.of("paperwork.file-door.empty-choose-file"));
        }
        if (content.length > LARGEST) {
            throw refused(name, Texts.of("paperwork.file-door.larger-than-10"));
        }
        String type = tika.detect(content);
        if (!ENDINGS.containsKey(type)) {
            throw refused(name, Texts.of("paperwork.file-door.no-pdf-jpeg"));
        }
        String problem =
                type.equals("application/pdf") ? sentence(pdfs.inspect(content)) : Picture.problem(type, content);
        if (problem != null) {
            throw refused(name, problem);
        }
        return type;
    }

    /** The name with an ending by which it opens: a picture called {@code scan.pdf} would not. */
    public static String named(String name, String type) {
        List<String> own = ENDINGS.getOrDefault(type, List.of());
        if (own.isEmpty() || own.stream().anyMatch(ending -> endsWith(name, ending))) {
            return name;
        }
        return ENDINGS.values().stream()
                        .flatMap(List::stream)
                        .filter(ending -> endsWith(name, ending))
                        .findFirst()
                        .map(wrong -> name.substring(0, name.length() - wrong.length()))
                        .orElse(name)
                + own.get(0);
    }

    private static boolean endsWith(String name, String ending) {
        int from = name.length() - ending.length();
        return from > 0 && name.regionMatches(true, from, ending, 0, ending.length());
    }

    private static @Nullable String sentence(PdfInspection.Finding finding) {
        return switch (finding) {
            case OPENS -> null;
            case LOCKED -> Texts.of("paperwork.file-door.locked-password-save");
            case CUT_OFF -> Picture.CUT_OFF;
            case WITHOUT_PAGES -> Texts.of("paperwork.file-door.no-pages-send");
            case DAMAGED -> Picture.DAMAGED;
            case TOO_MUCH -> Texts.of("paperwork.file-door.too-complex-opened");
        };
    }

    private static RefusedException refused(String name, String why) {
        return RefusedException.input("“" + name + "” " + why);
    }
}
