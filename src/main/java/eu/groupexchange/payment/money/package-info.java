/** Where all the money is: each payment by its state, what was booked, and the budget that it is taken from. To be read. */
@NamedInterface("money")
@NullMarked
package eu.groupexchange.payment.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
