/** Until when dossiers are kept and how they go, for administrators; auditors read it. */
@NullMarked
package eu.groupexchange.desk.retention;

import org.jspecify.annotations.NullMarked;
