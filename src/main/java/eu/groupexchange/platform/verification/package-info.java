/** The command {@code --verify}: what was logged and kept, looked through without serving anybody. */
@NullMarked
@NamedInterface("verification")
package eu.groupexchange.platform.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
