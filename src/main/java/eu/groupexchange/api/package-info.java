/** What programs get of the same data as the desk, and what tells them that something has happened. */
@NullMarked
package eu.groupexchange.api;

import org.jspecify.annotations.NullMarked;
