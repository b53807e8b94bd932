package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.TemplateReads;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A mail is its record, its two templates and its words, and these agree; nothing else has to know of it. */
class MailsTest {

    private static final Set<String> PARTS = Set.of("layout.html", "parts.html", "page.txt", "foot.txt");

    static List<Class<? extends Mail>> mails() {
        return SampleMails.kinds();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void templatesReadOnlyWhatTheMailSays(Class<? extends Mail> mail) throws IOException {
        Set<String> known = components(MailHead.class);
        known.addAll(components(mail));
        known.addAll(List.of("link", "dates"));
        if (!Mail.ToStaff.class.isAssignableFrom(mail)) {
            known.addAll(components(MailHead.Addressee.class));
        }

        assertThat(TemplateReads.variables(template(mail, ".html"))).isSubsetOf(known);
        assertThat(TemplateReads.variables(template(mail, ".txt"))).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void templatesShowAllThatTheMailSays(Class<? extends Mail> mail) throws IOException {
        assertThat(TemplateReads.variables(template(mail, ".html"))).containsAll(components(mail));
        assertThat(TemplateReads.variables(template(mail, ".txt"))).containsAll(components(mail));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailHasItsSubjectLine(Class<? extends Mail> mail) {
        assertThat(Texts.of("mails." + MailKind.of(mail).template() + ".subject", "Exchange", "VAL22-0007"))
                .contains("Exchange");
    }

    @Test
    void everyTemplateHasItsMail() throws IOException {
        List<String> templates = Stream.of("html", "txt")
                .flatMap(ending -> resources("classpath:mails/*." + ending))
                .filter(name -> !PARTS.contains(name))
                .toList();

        assertThat(templates)
                .containsExactlyInAnyOrderElementsOf(mails().stream()
                        .map(mail -> MailKind.of(mail).template())
                        .flatMap(name -> Stream.of(name + ".html", name + ".txt"))
                        .toList());
    }

    /** The names under which mails of years are kept and shown. */
    @Test
    void kindsAreStoredAsEver() {
        assertThat(mails())
                .extracting(mail -> MailKind.of(mail).name())
                .contains("CLAIM_REMINDER", "INVITATION", "CERTIFICATE", "REMITTANCE_ADVICE", "WAITING_LIST")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(39);
    }

    private static Stream<String> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Resource::getFilename);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String template(Class<? extends Mail> mail, String ending) throws IOException {
        return new ClassPathResource("mails/" + MailKind.of(mail).template() + ending)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
