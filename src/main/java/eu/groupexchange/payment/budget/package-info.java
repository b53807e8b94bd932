/** What may be spent, of the project and of each exchange, and how much of it is bound already. */
@NamedInterface("budget")
@NullMarked
package eu.groupexchange.payment.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
