/** The engine: its configuration, the names in the models, typed variables, and the port in business words. */
@NullMarked
package eu.groupexchange.workflow;

import org.jspecify.annotations.NullMarked;
