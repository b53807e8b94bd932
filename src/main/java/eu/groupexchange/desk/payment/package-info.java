/** Payment runs: read by staff, moved and cancelled by finance. */
@NullMarked
package eu.groupexchange.desk.payment;

import org.jspecify.annotations.NullMarked;
