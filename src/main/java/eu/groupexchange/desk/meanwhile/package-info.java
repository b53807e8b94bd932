/** Two people on one case: a form that is sent from a page on which the case has moved since changes nothing, and says what happened. */
@NullMarked
package eu.groupexchange.desk.meanwhile;

import org.jspecify.annotations.NullMarked;
