/** The box Registration: the form, its receipt, and the address that is to be proved; who may still register. */
@NamedInterface("registration")
@NullMarked
package eu.groupexchange.participation.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
