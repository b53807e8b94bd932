/** Accounts of the staff: groups with their rights, first accounts, passwords, and how an account stands. */
@NamedInterface("accounts")
@NullMarked
package eu.groupexchange.platform.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
