/** How dossiers go when their time is over: a preview, a confirmation, and a proof that stays. */
@NamedInterface("retention-erasure")
@NullMarked
package eu.groupexchange.audit.retention.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
