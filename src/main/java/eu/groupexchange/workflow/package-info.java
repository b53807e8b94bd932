/** The engine: its configuration, what contracts of processes are made of, and the port of few verbs. */
@NullMarked
package eu.groupexchange.workflow;

import org.jspecify.annotations.NullMarked;
