/** The box Review: what the rules recommend, what a coordinator decides, asks, and takes back. */
@NamedInterface("review")
@NullMarked
package eu.groupexchange.participation.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
