/** What one person may ask for: everything that is kept about it, and that it be erased. */
@NamedInterface("retention-person")
@NullMarked
package eu.groupexchange.audit.retention.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
