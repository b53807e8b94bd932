/** Who gets in to the API: no session, no cookie, a token with each request, and an answer for programs whatever goes wrong. */
@NullMarked
package eu.groupexchange.api.door;

import org.jspecify.annotations.NullMarked;
