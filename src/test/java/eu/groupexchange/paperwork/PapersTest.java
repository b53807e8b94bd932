package eu.groupexchange.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.RecordsOf;
import eu.groupexchange.testing.TemplateReads;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A paper is its record and its template, and these two agree; nothing else has to know of it. */
class PapersTest {

    /** What the interface asks for: shown by the layout, or where the paper is kept. */
    private static final Set<String> OF_EACH =
            Arrays.stream(Paper.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

    static List<Class<? extends Paper>> papers() {
        return RecordsOf.implementing(Paper.class);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void templateReadsOnlyWhatThePaperSays(Class<? extends Paper> paper) throws IOException {
        assertThat(TemplateReads.members(template(paper), "paper")).isSubsetOf(union(OF_EACH, components(paper)));
        assertThat(TemplateReads.variables(template(paper))).isSubsetOf("paper", "head", "issue", "format", "funding");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void templateShowsAllThatThePaperSays(Class<? extends Paper> paper) throws IOException {
        Set<String> shown = components(paper);
        shown.removeAll(OF_EACH);

        assertThat(TemplateReads.members(template(paper), "paper")).containsAll(shown);
    }

    @Test
    void everyTemplateHasItsPaper() throws IOException {
        List<String> templates = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath:papers/*.html"))
                .map(Resource::getFilename)
                .filter(name -> !name.equals("layout.html"))
                .toList();

        assertThat(templates)
                .containsExactlyInAnyOrderElementsOf(papers().stream()
                        .map(paper -> DocumentKind.of(paper).template() + ".html")
                        .toList());
    }

    @Test
    void everyPaperHasASampleThatIsRendered() {
        assertThat(SamplePapers.all()).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(papers());
    }

    private static String template(Class<? extends Paper> paper) throws IOException {
        return new ClassPathResource("papers/" + DocumentKind.of(paper).template() + ".html")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Set<String> components(Class<? extends Paper> paper) {
        return Arrays.stream(paper.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
