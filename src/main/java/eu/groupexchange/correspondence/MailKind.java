package eu.groupexchange.correspondence;

import eu.groupexchange.wording.TypeNames;

/**
 * Which mail it is: the name of its record, without a last {@code Mail}. It is stored; a record that is renamed makes another kind.
 *
 * @param name such as {@code CLAIM_REMINDER}
 */
public record MailKind(String name) {

    public static MailKind of(Class<? extends Mail> mail) {
        return new MailKind(TypeNames.upperCase(mail).replaceFirst("_MAIL$", ""));
    }

    /** The name of its templates, without folder and ending: {@code claim-reminder}. */
    public String template() {
        return TypeNames.fileName(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
