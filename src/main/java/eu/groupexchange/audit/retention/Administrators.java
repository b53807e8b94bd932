package eu.groupexchange.audit.retention;

/** Who may enter the day of payment, hold dossiers back and have them deleted. */
public interface Administrators {

    /**
     * @throws eu.groupexchange.refusal.RefusedException unless the account is at this moment one of the administrators, and is no
     *     auditor
     */
    void require(String userId);
}
