/** The exchanges, their participants, and what a coordinator can change about them. */
@NullMarked
package eu.groupexchange.desk.exchange;

import org.jspecify.annotations.NullMarked;
