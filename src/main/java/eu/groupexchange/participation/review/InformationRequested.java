package eu.groupexchange.participation.review;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** A coordinator asks a question before deciding. */
record InformationRequested(String question, @AsksUntil Instant answerBy) implements Mail {}
