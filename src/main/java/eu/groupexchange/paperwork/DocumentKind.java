package eu.groupexchange.paperwork;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.groupexchange.wording.TypeNames;

/**
 * What a document is: of a paper, the name of its record; whatever else is kept is named by the feature that makes it. The name is
 * stored, with the documents and with the mails that wait for them: a record that is renamed makes another kind.
 *
 * @param name such as {@code ATTENDANCE_SHEET}; in JSON the name alone
 */
public record DocumentKind(@JsonValue String name) {

    @JsonCreator
    public DocumentKind {}

    public static DocumentKind of(Class<? extends Paper> paper) {
        return new DocumentKind(TypeNames.upperCase(paper));
    }

    /** The template's name, without folder and ending. */
    public String template() {
        return TypeNames.fileName(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
