/** The PostgreSQL that comes with the application: its folder, its start, and its revival. */
@NullMarked
package eu.groupexchange.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
