/** The door of an exchange: a coordinator's phone reads badges, one after the other. */
@NullMarked
package eu.groupexchange.desk.door;

import org.jspecify.annotations.NullMarked;
