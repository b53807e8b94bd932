/** The addresses of the first version of the API, and what each of them answers. */
@NullMarked
package eu.groupexchange.api.v1;

import org.jspecify.annotations.NullMarked;
