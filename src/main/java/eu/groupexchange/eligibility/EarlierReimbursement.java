package eu.groupexchange.eligibility;

/**
 * Another participation that was reimbursed, or is about to be, and looks like the same organisation's. A hint to a person, never
 * proof.
 *
 * @param reference of that participation
 * @param organisation as it registered there
 * @param because what is alike, in words
 */
public record EarlierReimbursement(String reference, String organisation, String because) {}
