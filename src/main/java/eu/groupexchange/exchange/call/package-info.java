/** Reads call files and checks them as a whole: by the schema {@code exchanges/call.schema.json} and the rules beside it. */
@NullMarked
@NamedInterface("call")
package eu.groupexchange.exchange.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
