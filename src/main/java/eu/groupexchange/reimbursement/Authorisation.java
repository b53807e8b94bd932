package eu.groupexchange.reimbursement;

import java.time.Instant;

/**
 * That finance let a payment go.
 *
 * @param by the account of who authorised it, never of who reviewed the claim
 */
public record Authorisation(String by, Instant at) {}
