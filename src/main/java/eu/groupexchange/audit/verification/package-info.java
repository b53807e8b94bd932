/** Looks whether anything that was logged or kept was altered, taken out, put in or cut off, and says what. */
@NamedInterface("verification")
@NullMarked
package eu.groupexchange.audit.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
