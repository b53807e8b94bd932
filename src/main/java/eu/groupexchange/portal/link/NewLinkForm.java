package eu.groupexchange.portal.link;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;

/** The form that asks for a new link. What it finds wrong depends on what was typed alone, not on what is known. */
final class NewLinkForm {

    private static final Limits NEEDED = new Limits(true, 0, 254, null, null, null);

    static final Form FORM = new Form(
            "new-link",
            List.of(new Section(
                    "",
                    "",
                    List.of(
                            new Field(
                                    "reference",
                                    Field.Kind.TEXT,
                                    Texts.of("portal.new-link-form.reference-of-your-registration"),
                                    Texts.of("portal.new-link-form.stands-every-mail"),
                                    NEEDED,
                                    List.of(),
                                    null,
                                    Map.of(
                                            "width", "short",
                                            "autocomplete", "off",
                                            "missing", Texts.of("portal.new-link-form.enter-reference-registration"))),
                            new Field(
                                    "email",
                                    Field.Kind.EMAIL,
                                    Texts.of("portal.new-link-form.e-mail-address"),
                                    Texts.of("portal.new-link-form.address-registered"),
                                    NEEDED,
                                    List.of(),
                                    null,
                                    Map.of(
                                            "autocomplete",
                                            "email",
                                            "missing",
                                            Texts.of("portal.new-link-form.enter-e-mail")))))));

    private NewLinkForm() {}

    static Answers check(Map<String, ? extends List<String>> sent) {
        Answers answers = FormCheck.check(FORM, sent);
        String reference = answers.value("reference");
        return reference.isEmpty() || ParticipationReference.parse(reference).isPresent()
                ? answers
                : answers.refusing("reference", Texts.of("portal.new-link-form.enter-reference-such"));
    }
}
