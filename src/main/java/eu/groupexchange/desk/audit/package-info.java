/** The auditor's desk: who looked at what, samples and their reviews, findings and their answers. */
@NullMarked
package eu.groupexchange.desk.audit;

import org.jspecify.annotations.NullMarked;
