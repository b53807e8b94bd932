package eu.groupexchange.participation.telling;

import java.time.LocalDate;
import java.util.List;

/** A day of the programme, as papers and mails show it. */
public record ProgrammeDay(LocalDate date, List<ProgrammeSession> sessions) {}
