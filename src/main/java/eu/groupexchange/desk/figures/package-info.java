/** Maps as pictures, the figures of exchanges with their charts, and what their survey says. */
@NullMarked
package eu.groupexchange.desk.figures;

import org.jspecify.annotations.NullMarked;
