/** Registration for an exchange. */
@NamedInterface("register")
@NullMarked
package eu.groupexchange.portal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
