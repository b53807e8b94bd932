package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.workflow.contract.BetweenSteps;
import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.contract.DecisionOutput;
import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract names what its model, its forms and its decisions name: no more, no less, and nobody else spells it. */
class ProcessContractsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    /** A decision may be called as the variable is that it decides. */
    private static final Pattern DECISION = Pattern.compile("new DecisionKey\\(\"[^\"]*\"\\)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Whoever can read or write a variable by its name: through the engine, or through what stands for it. */
    private static final Pattern KNOWS_VARIABLES =
            Pattern.compile("org\\.camunda\\.|\\b(ProcessVariable|VariableValues|CompletedTask)\\b");

    /** The sample answers the registration form beside completing tasks: these are fields of that form. */
    private static final Map<String, List<String>> OTHER_THINGS =
            Map.of("SampleParticipants.java", List.of("organisationName", "organisationName", "country"));

    static List<Class<?>> contracts() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void messagesAreThoseOfTheModel(Class<?> contract) {
        assertThat(Contracts.constants(contract, Message.class))
                .extracting(Message::name)
                .containsExactlyInAnyOrderElementsOf(
                        model(contract)
                                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Message.class)
                                .stream()
                                .map(org.camunda.bpm.model.bpmn.instance.Message::getName)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void tasksAreThoseOfTheModel(Class<?> contract) {
        assertThat(Contracts.constants(contract, TaskKey.class))
                .extracting(TaskKey::id)
                .containsExactlyInAnyOrderElementsOf(model(contract).getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void variablesAreThoseThatTheModelItsFormsAndItsDecisionsName(Class<?> contract) {
        Set<String> named = Contracts.fields(contract)
                .filter(field -> field.getType() == ProcessVariable.class)
                .filter(field -> !field.isAnnotationPresent(BetweenSteps.class))
                .map(ProcessContractsTest::nameInTheModel)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsExactlyInAnyOrderElementsOf(ModelVariables.of(key(contract)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void outputsAreThoseOfTheDecisions(Class<?> contract) {
        for (Class<?> asked : contract.getDeclaredClasses()) {
            Contracts.constants(asked, DecisionKey.class)
                    .forEach(decision -> assertThat(Contracts.constants(asked, DecisionOutput.class))
                            .extracting(DecisionOutput::name)
                            .containsExactlyInAnyOrderElementsOf(outputs(decision.value())));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void constantsAreCalledWhatTheModelCallsThem(Class<?> contract) {
        assertThat(Contracts.fields(contract).filter(ProcessContractsTest::namesSomething))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getName())
                        .isEqualTo(constant(nameInTheModel(field).replaceFirst("^Task_", ""))));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void spellsEachNameOnce(Class<?> contract) {
        assertThat(literals(source(contract), DECISION)).doesNotHaveDuplicates();
    }

    @Test
    void nobodyElseSpellsAMessageOrATask() {
        Set<String> names = names(Message.class, TaskKey.class);

        assertThat(spelledOutsideOfContracts(names, source -> true)).isEmpty();
    }

    @Test
    void nobodyElseWhoKnowsVariablesSpellsOne() {
        Set<String> names = names(ProcessVariable.class, DecisionOutput.class, DecisionKey.class);

        assertThat(spelledOutsideOfContracts(
                        names, source -> KNOWS_VARIABLES.matcher(source).find()))
                .isEqualTo(OTHER_THINGS);
    }

    private static Map<String, List<String>> spelledOutsideOfContracts(
            Set<String> names, java.util.function.Predicate<String> where) {
        Set<Path> contracts =
                contracts().stream().map(ProcessContractsTest::source).collect(Collectors.toSet());
        Map<String, List<String>> spelled = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !contracts.contains(file))
                    .filter(file -> where.test(Models.read(file)))
                    .forEach(file -> {
                        List<String> found =
                                literals(file).stream().filter(names::contains).toList();
                        if (!found.isEmpty()) {
                            spelled.put(file.getFileName().toString(), found);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spelled;
    }

    private static Set<String> names(Class<?>... types) {
        return contracts().stream()
                .flatMap(Contracts::fields)
                .filter(field -> List.of(types).contains(field.getType()))
                .map(ProcessContractsTest::nameInTheModel)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> literals(Path file) {
        return literals(file, COMMENT);
    }

    private static List<String> literals(Path file, Pattern besides) {
        String source = COMMENT.matcher(Models.read(file)).replaceAll("");
        return LITERAL.matcher(besides.matcher(source).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Path source(Class<?> contract) {
        return SOURCES.resolve(contract.getName().replace('.', '/') + ".java");
    }

    private static boolean namesSomething(Field field) {
        return List.of(Message.class, TaskKey.class, ProcessVariable.class, DecisionOutput.class)
                .contains(field.getType());
    }

    private static String nameInTheModel(Field field) {
        Object constant = Contracts.value(field);
        if (constant instanceof ProcessVariable<?> variable) {
            return variable.name();
        }
        return constant instanceof DecisionOutput<?> output ? output.name() : constant.toString();
    }

    /** {@code confirmationReminder1At} is CONFIRMATION_REMINDER_1_AT, {@code late-case.ended} is LATE_CASE_ENDED. */
    private static String constant(String name) {
        return name.replaceAll("[-.]", "_")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([a-z])([0-9])", "$1_$2")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static List<String> outputs(String decision) {
        Decision top = Dmn.readModelFromFile(
                        Models.PROCESSES.resolve(decision + ".dmn").toFile())
                .getModelElementById(decision);
        return ((DecisionTable) top.getExpression())
                .getOutputs().stream().map(Output::getName).toList();
    }

    private static BpmnModelInstance model(Class<?> contract) {
        return Bpmn.readModelFromFile(
                Models.PROCESSES.resolve(key(contract) + ".bpmn").toFile());
    }

    private static String key(Class<?> contract) {
        return Contracts.process(contract).value();
    }
}
