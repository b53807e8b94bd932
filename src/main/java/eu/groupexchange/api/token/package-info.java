/** Tokens with which a program acts for a person of the staff: never more than that person may do, and less where the scopes say so. */
@NamedInterface("token")
@NullMarked
package eu.groupexchange.api.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
