/** The mailed links by which organisations come to their page, and the addresses that these go to. */
@NamedInterface("access")
@NullMarked
package eu.groupexchange.participation.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
