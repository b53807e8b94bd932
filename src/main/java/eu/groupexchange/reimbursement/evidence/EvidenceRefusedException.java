package eu.groupexchange.reimbursement.evidence;

/** A file is not taken. The message names it and says why, for the person who sent it. */
public class EvidenceRefusedException extends RuntimeException {

    public EvidenceRefusedException(String message) {
        super(message);
    }
}
