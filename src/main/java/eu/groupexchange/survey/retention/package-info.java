/** What the survey keeps, for the register, for exports, and for the day on which it goes. */
@NullMarked
package eu.groupexchange.survey.retention;

import org.jspecify.annotations.NullMarked;
