/** The box Withdrawal: an organisation steps back before the exchange. */
@NamedInterface("withdrawal")
@NullMarked
package eu.groupexchange.participation.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
