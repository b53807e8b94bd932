package eu.groupexchange.workflow.tasklist;

import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.ProcessVariable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists with which Tasklist opens: what is overdue, what is due today, one's own, by kind of task and by exchange. Each group
 * sees those in which it can find something. Each is made once; it is an administrator's from then on.
 */
@Component
@Transactional
public class TaskLists {

    /** By the engine's clock, which is the application's. */
    private static final String NOW = "${now()}";

    private static final int KINDS = 100;
    private static final int SUBJECTS = 1000;

    private final ProcessEngine engine;
    private final EngineTaskLists lists;
    private final List<TaskKind<?>> kinds;

    TaskLists(ProcessEngine engine, EngineTaskLists lists, ObjectProvider<TaskKind<?>> kinds) {
        this.engine = engine;
        this.lists = lists;
        this.kinds = kinds.stream().toList();
    }

    /** Whether no list was made yet by this application in the version that keeps account of them. */
    @Transactional(readOnly = true)
    public boolean areNew() {
        return lists.areNew();
    }

    /**
     * Makes those that are missing of the general lists and of the lists by kind.
     *
     * @param groups who sees the general ones: everybody who works on tasks; those by kind are for whoever decides in them
     */
    public void make(List<String> groups) {
        lists.make(new TaskList(
                "all", Texts.of("tasks.list.all"), Texts.of("tasks.list.all.description"), 0, groups, tasks -> tasks));
        lists.make(new TaskList(
                "overdue",
                Texts.of("tasks.list.overdue"),
                Texts.of("tasks.list.overdue.description"),
                3,
                groups,
                tasks -> tasks.dueBeforeExpression(NOW)));
        lists.make(new TaskList(
                "due-today",
                Texts.of("tasks.list.due-today"),
                Texts.of("tasks.list.due-today.description"),
                6,
                groups,
                tasks -> tasks.dueAfterExpression(NOW).dueBeforeExpression("${officeDay.justAfterEnd()}")));
        lists.make(new TaskList(
                "mine",
                Texts.of("tasks.list.mine"),
                Texts.of("tasks.list.mine.description"),
                10,
                groups,
                tasks -> tasks.taskAssigneeExpression("${currentUser()}")));
        lists.make(new TaskList(
                "my-groups",
                Texts.of("tasks.list.my-groups"),
                Texts.of("tasks.list.my-groups.description"),
                20,
                groups,
                tasks -> tasks.taskCandidateGroupInExpression("${currentUserGroups()}")));
        Map<String, List<String>> deciders = groupsByTask();
        kinds.stream()
                .collect(Collectors.groupingBy(TaskKind::list))
                .forEach((list, same) -> lists.make(byKind(list, same, deciders)));
    }

    /**
     * Makes a list of the tasks whose processes are about the same, or renames it where it is called otherwise now.
     *
     * @param key its name for good
     * @param variable what says so in each process
     */
    public void makeAbout(String key, String title, ProcessVariable<String> variable, String value) {
        List<String> deciders = groupsByTask().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        lists.make(new TaskList(
                key,
                title,
                Texts.of("tasks.list.about.description", title),
                SUBJECTS,
                deciders,
                tasks -> tasks.processVariableValueEquals(variable.name(), value)));
    }

    /** Whether a task of such a process is open, whoever may see it. */
    @Transactional(readOnly = true)
    public boolean hasOpen(ProcessVariable<String> variable, String value) {
        return lists.hasOpen(tasks -> tasks.processVariableValueEquals(variable.name(), value));
    }

    /** Takes away a list that nobody needs any more; it can be made again. */
    public void drop(String key) {
        lists.drop(key);
    }

    private static TaskList byKind(KindList list, List<TaskKind<?>> same, Map<String, List<String>> groups) {
        String[] ids = same.stream().map(kind -> kind.task().id()).toArray(String[]::new);
        return new TaskList(
                list.key(),
                list.title(),
                Texts.of("tasks.list.kind.description", list.title()),
                KINDS + list.position(),
                same.stream()
                        .flatMap(kind -> groups.getOrDefault(kind.task().id(), List.of()).stream())
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                tasks -> tasks.taskDefinitionKeyIn(ids));
    }

    /** As the newest models say who decides. */
    private Map<String, List<String>> groupsByTask() {
        return lists.unasked(() -> {
            RepositoryService models = engine.getRepositoryService();
            return kinds.stream()
                    .map(kind -> kind.task().process().value())
                    .distinct()
                    .flatMap(
                            process -> models
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(process)
                                    .latestVersion()
                                    .list()
                                    .stream())
                    .map(ProcessDefinition::getId)
                    .flatMap(id -> models.getBpmnModelInstance(id).getModelElementsByType(UserTask.class).stream())
                    .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaCandidateGroupsList));
        });
    }
}
