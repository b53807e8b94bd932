/** The facts that the eligibility decision needs: places, distances, countries. It decides nothing. */
@NullMarked
package eu.groupexchange.eligibility;

import org.jspecify.annotations.NullMarked;
