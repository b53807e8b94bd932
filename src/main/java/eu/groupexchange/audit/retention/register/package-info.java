/** The register of processing: which feature keeps what about whom, in which columns, why and until when. */
@NamedInterface("retention-register")
@NullMarked
package eu.groupexchange.audit.retention.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
