package eu.groupexchange.participation.telling;

import java.time.LocalTime;

/** A session of a day, as papers and mails show it. */
public record ProgrammeSession(LocalTime from, LocalTime until, String title, String description) {}
