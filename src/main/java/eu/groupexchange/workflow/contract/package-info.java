/** What contracts of processes are made of: keys, messages, tasks, variables and decisions, each with its type. */
@NamedInterface("contract")
@NullMarked
package eu.groupexchange.workflow.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
