/** The parts of a case's page, a class each. */
@NullMarked
package eu.groupexchange.desk.casefile.parts;

import org.jspecify.annotations.NullMarked;
