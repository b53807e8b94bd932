/** The one way of a form through portal and desk: shown, sent, refused with what was typed, done with a sentence. */
@NamedInterface("flow")
@NullMarked
package eu.groupexchange.web.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
