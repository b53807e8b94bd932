/** Where an organisation answers the survey of its exchange. */
@NullMarked
package eu.groupexchange.portal.survey;

import org.jspecify.annotations.NullMarked;
