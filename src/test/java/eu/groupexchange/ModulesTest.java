package eu.groupexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

/**
 * The map of the packages in the README is drawn from the code, so it cannot go stale. After a change of who uses whom:
 * {@code mvn test -Dtest=ModulesTest -Dmodules=draw}. The canvas of each module, with its beans and what it listens to, is
 * written to {@code target/spring-modulith-docs} in every build.
 */
class ModulesTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- drawn by ModulesTest: -->\n";
    private static final String END = "<!-- end of what is drawn -->\n";

    private static final ApplicationModules MODULES = ApplicationModules.of(GroupExchangeApplication.class);

    /** Kits that nearly everybody uses; their arrows would hide the others. */
    private static final Set<String> KITS =
            Set.of("atlas", "audit", "background", "database", "refusal", "web", "wording", "workflow", "platform");

    @Test
    void theMapInTheReadmeIsTheOneOfTheCode() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if ("draw".equals(System.getProperty("modules"))) {
            Files.writeString(README, readme.substring(0, begin) + drawn() + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("who uses whom has changed: draw it anew, and look at it (-Dmodules=draw)")
                .isEqualTo(drawn());
    }

    @Test
    void everyModuleIsExplainedInTheReadme() throws IOException {
        String readme = Files.readString(README);
        String explained = readme.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining());
        assertThat(names()).allSatisfy(name -> assertThat(explained).contains("`" + name + "`"));
    }

    @Test
    void theKitsKnowNoFeature() {
        assertThat(MODULES.stream()
                        .filter(module -> KITS.contains(module.getIdentifier().toString())))
                .hasSameSizeAs(KITS)
                .allSatisfy(kit -> assertThat(usedBy(kit))
                        .as(kit.getIdentifier().toString())
                        .isEmpty());
    }

    @Test
    void itsCanvasesAreWritten() {
        new Documenter(MODULES).writeModuleCanvases();
        assertThat(Path.of("target", "spring-modulith-docs")).isDirectoryContaining("glob:**/module-payment.adoc");
    }

    private static Set<String> names() {
        return MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Only arrows that no longer way says, too: whoever uses payment may use what payment uses. */
    private static String drawn() {
        Map<String, Set<String>> uses = uses();
        List<String> lines = new ArrayList<>();
        lines.add("```mermaid");
        lines.add("flowchart LR");
        uses.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && reaches(uses, other, to)))
                .forEach(to -> lines.add("    " + from + " --> " + to)));
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>(Comparator.naturalOrder());
        MODULES.stream()
                .filter(module -> !KITS.contains(module.getIdentifier().toString()))
                .forEach(module -> uses.put(module.getIdentifier().toString(), usedBy(module)));
        return uses;
    }

    private static Set<String> usedBy(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(target -> target.getIdentifier().toString())
                .filter(name -> !KITS.contains(name)
                        && !name.equals(module.getIdentifier().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        Collection<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(each -> reaches(uses, each, to));
    }
}
