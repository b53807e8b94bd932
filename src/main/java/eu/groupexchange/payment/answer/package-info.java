/** What banks answer to runs: files that are imported, compared with what was ordered, kept, and taken over. */
@NamedInterface("answer")
@NullMarked
package eu.groupexchange.payment.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
