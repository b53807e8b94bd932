/** What organisations that came are asked afterwards: they answer if they like, and what they say is shown without their names. */
@NullMarked
package eu.groupexchange.survey;

import org.jspecify.annotations.NullMarked;
