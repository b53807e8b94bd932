package eu.groupexchange.portal.form;

/** One of the answers that a field offers. */
public record Choice(String value, String label) {}
