/** The kit of every repository: how moments, days and JSON stand in columns, and come back from them. */
@NullMarked
package eu.groupexchange.database;

import org.jspecify.annotations.NullMarked;
