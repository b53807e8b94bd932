/** Whether everything runs: steps that stand still, and every mail with what became of it. */
@NullMarked
package eu.groupexchange.desk.operations;

import org.jspecify.annotations.NullMarked;
