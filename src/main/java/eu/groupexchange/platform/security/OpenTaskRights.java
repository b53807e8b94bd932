package eu.groupexchange.platform.security;

import eu.groupexchange.platform.accounts.SetupStep;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings tasks that are open already to what their models say. Earlier versions let candidates hand a task to anybody: what
 * came of that (rights of single persons, candidates that the model does not name, delegations) is taken back, and what is left
 * is the right to work the task. A claim stays with whoever belongs to the task's group.
 */
@Component
@Order(5)
class OpenTaskRights implements SetupStep {

    private static final int READ_AND_WORK = Permissions.READ.getValue() | Permissions.TASK_WORK.getValue();

    private final JdbcClient database;
    private final RepositoryService models;

    OpenTaskRights(JdbcClient database, RepositoryService models) {
        this.database = database;
        this.models = models;
    }

    /** The tasks of one kind that are open. */
    private record Kind(String model, String key) {}

    @Override
    public void ensure() {
        kinds().forEach(this::dropOtherCandidates);
        keepTheRightToWork();
        takeBackDelegations();
        releaseFromOthers();
    }

    private List<Kind> kinds() {
        return database.sql("""
                        select distinct proc_def_id_ as model, task_def_key_ as key from act_ru_task
                        where proc_def_id_ is not null and task_def_key_ is not null""").query(Kind.class).list();
    }

    private void dropOtherCandidates(Kind kind) {
        if (!(models.getBpmnModelInstance(kind.model()).getModelElementById(kind.key()) instanceof UserTask task)) {
            return;
        }
        List<String> groups = task.getCamundaCandidateGroupsList();
        database.sql("""
                        delete from act_ru_identitylink where type_ = 'candidate' and task_id_ in (
                            select id_ from act_ru_task where proc_def_id_ = :model and task_def_key_ = :key)
                        and (group_id_ is null or group_id_ <> all (string_to_array(:groups, ',')))""")
                .param("model", kind.model())
                .param("key", kind.key())
                .param("groups", String.join(",", groups))
                .update();
    }

    private void keepTheRightToWork() {
        database.sql("""
                        delete from act_ru_authorization a where a.type_ = :grant and a.resource_type_ = :task
                        and exists (select 1 from act_ru_task t where t.id_ = a.resource_id_)
                        and not exists (select 1 from act_ru_identitylink l where l.task_id_ = a.resource_id_
                            and l.type_ = 'candidate' and l.group_id_ = a.group_id_)""")
                .param("grant", Authorization.AUTH_TYPE_GRANT)
                .param("task", Resources.TASK.resourceType())
                .update();
        database.sql("""
                        update act_ru_authorization a set perms_ = :work, rev_ = rev_ + 1
                        where a.type_ = :grant and a.resource_type_ = :task and a.perms_ <> :work
                        and exists (select 1 from act_ru_task t where t.id_ = a.resource_id_)""")
                .param("work", READ_AND_WORK)
                .param("grant", Authorization.AUTH_TYPE_GRANT)
                .param("task", Resources.TASK.resourceType())
                .update();
    }

    /** Nobody but an administrator could end one now. */
    private void takeBackDelegations() {
        database.sql("""
                        update act_ru_task set delegation_ = null, owner_ = null, rev_ = rev_ + 1
                        where delegation_ is not null or owner_ is not null""").update();
    }

    private void releaseFromOthers() {
        database.sql("""
                        update act_ru_task t set assignee_ = null, rev_ = rev_ + 1
                        where t.assignee_ is not null and t.proc_def_id_ is not null
                        and not exists (select 1 from act_ru_identitylink l
                            join act_id_membership m on m.group_id_ = l.group_id_
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and m.user_id_ = t.assignee_)""").update();
    }
}
