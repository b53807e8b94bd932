/** By what an organisation is recognised: its name, its number, the domain of its mails. */
@NamedInterface("organisation")
@NullMarked
package eu.groupexchange.eligibility.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
