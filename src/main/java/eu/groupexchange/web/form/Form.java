package eu.groupexchange.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A form as its definition says, from top to bottom. */
public record Form(String id, List<Section> sections) {

    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** @throws NoSuchElementException when the form has no such field */
    public Field field(String key) {
        return fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Form " + id + " has no field " + key));
    }

    /** The form with the lists that only the server knows, by the name under which the definition asks for them. */
    public Form offering(Map<String, List<Choice>> lists) {
        return with(field -> offered(field, lists));
    }

    /** The form with another label for a field, which is then also its title in lists and what is asked for where it is empty. */
    public Form relabelled(String key, String label) {
        return with(field -> field.key().equals(key) ? field.relabelled(label) : field);
    }

    /** The form with one more section at its end. */
    public Form with(Section section) {
        List<Section> more = new ArrayList<>(sections);
        more.add(section);
        return new Form(id, List.copyOf(more));
    }

    /** A part of the form: only the fields with these keys, and only sections that have any. */
    public Form only(String... keys) {
        List<String> wanted = List.of(keys);
        return new Form(
                id,
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.description(),
                                section.fields().stream()
                                        .filter(field -> wanted.contains(field.key()))
                                        .toList()))
                        .filter(section -> !section.fields().isEmpty())
                        .toList());
    }

    private static Field offered(Field field, Map<String, List<Choice>> lists) {
        List<Choice> list = field.choicesFrom() == null ? null : lists.get(field.choicesFrom());
        return list == null ? field : field.offering(list);
    }

    private Form with(UnaryOperator<Field> changed) {
        return new Form(
                id,
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.description(),
                                section.fields().stream().map(changed).toList()))
                        .toList());
    }
}
