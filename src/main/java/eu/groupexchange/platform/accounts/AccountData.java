package eu.groupexchange.platform.accounts;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts of the staff, and their sessions. */
@Component
class AccountData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.elsewhere("act_id_user", Until.ACCOUNT)
                        .holding(
                                Texts.of("retention.what.account"),
                                Texts.of("retention.why.sign-in"),
                                "id_",
                                "first_",
                                "last_",
                                "email_",
                                "pwd_"),
                KeptTable.elsewhere("act_id_membership", Until.ACCOUNT)
                        .holding(
                                Texts.of("retention.what.groups"),
                                Texts.of("retention.why.sign-in"),
                                "user_id_",
                                "group_id_"),
                KeptTable.elsewhere("known_browser", Until.SOON)
                        .holding(
                                Texts.of("retention.what.browser"),
                                Texts.of("retention.why.sign-in"),
                                "account",
                                "token_hash"),
                KeptTable.elsewhere("spring_session", Until.SOON)
                        .holding(
                                Texts.of("retention.what.session"),
                                Texts.of("retention.why.sign-in"),
                                "principal_name"),
                KeptTable.elsewhere("spring_session_attributes", Until.SOON)
                        .holding(
                                Texts.of("retention.what.session-content"),
                                Texts.of("retention.why.sign-in"),
                                "attribute_bytes"));
    }
}
