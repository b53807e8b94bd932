package eu.groupexchange.platform.security;

import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The rule about who decides, in one place: members of the group that the model names, as of now, and never an auditor. */
final class Deciders {

    private Deciders() {}

    /** @throws RefusedException unless one of these groups has the account as a member, and the auditors have not */
    static void require(ProcessEngineConfigurationImpl engine, String userId, Collection<String> groups) {
        List<String> own = groupsOf(engine, userId);
        if (own.contains(StaffGroup.AUDITORS.id())) {
            throw RefusedException.input(Texts.of("platform.deciders.auditor-looks-decisions"));
        }
        if (groups.stream().noneMatch(own::contains)) {
            throw RefusedException.input(
                    Texts.of("platform.deciders.only-members-group", String.join("' or '", groups)));
        }
    }

    /** Read without the rights of whoever asks: nobody sees all groups. */
    private static List<String> groupsOf(ProcessEngineConfigurationImpl engine, String userId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> engine.getIdentityService().createGroupQuery().groupMember(userId).list().stream()
                                .map(Group::getId)
                                .toList()));
    }
}
