/** A day's attendance: who was there, and the signed sheet that proves it. */
@NullMarked
package eu.groupexchange.desk.attendance;

import org.jspecify.annotations.NullMarked;
