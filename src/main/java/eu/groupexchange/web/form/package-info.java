/** Reads a form's definition, checks what was sent in against it, and keeps what the pages need to show it again. */
@NamedInterface("form")
@NullMarked
package eu.groupexchange.web.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
