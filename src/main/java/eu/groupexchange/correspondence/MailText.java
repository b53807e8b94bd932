package eu.groupexchange.correspondence;

/** A mail's words: its subject line, its text and the same as HTML. */
record MailText(String title, String text, String html) {}
