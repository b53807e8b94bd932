/** The box Change of dates: what participations are told when their exchange was moved. */
@NullMarked
package eu.groupexchange.participation.rescheduling;

import org.jspecify.annotations.NullMarked;
