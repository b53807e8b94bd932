package eu.groupexchange.workflow.tasklist;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks that came before tasks had heads get theirs at the start: those that are called as their model calls them. */
@Component
@Order(30)
class HeadsOfOldTasks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(HeadsOfOldTasks.class);

    private final TaskService tasks;
    private final TaskHeads heads;

    HeadsOfOldTasks(TaskService tasks, TaskHeads heads) {
        this.tasks = tasks;
        this.heads = heads;
    }

    /** Each by itself: one that cannot be written, or that another node writes at this moment, holds up no other. */
    @Override
    public void run(ApplicationArguments arguments) {
        List<Task> bare = tasks.createTaskQuery().taskNameNotLike("%: %").list();
        for (Task task : bare) {
            try {
                heads.renewOne(task.getId());
            } catch (RuntimeException e) {
                log.warn("The task {} keeps the name {}", task.getId(), task.getName(), e);
            }
        }
    }
}
