/** Payment runs: what is ordered from the bank together, and what the bank made of it. */
@NamedInterface("run")
@NullMarked
package eu.groupexchange.payment.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
