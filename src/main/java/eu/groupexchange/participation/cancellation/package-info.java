/** The box Cancellation: what becomes of participations when their exchange does not take place. */
@NullMarked
package eu.groupexchange.participation.cancellation;

import org.jspecify.annotations.NullMarked;
