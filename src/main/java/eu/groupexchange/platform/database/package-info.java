/** The PostgreSQL under everything: one's own behind {@code DATABASE_URL}, or the embedded one in the data folder. */
@NullMarked
package eu.groupexchange.platform.database;

import org.jspecify.annotations.NullMarked;
