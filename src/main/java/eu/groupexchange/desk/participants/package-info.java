/** The participants of an exchange as a list to search, narrow, sort, export, and decide about many at one go. */
@NullMarked
package eu.groupexchange.desk.participants;

import org.jspecify.annotations.NullMarked;
