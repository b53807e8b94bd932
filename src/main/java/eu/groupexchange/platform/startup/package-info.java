/** What a person is told when the application cannot start. */
@NamedInterface("startup")
@NullMarked
package eu.groupexchange.platform.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
