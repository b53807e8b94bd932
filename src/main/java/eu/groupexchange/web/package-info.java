/** What every page needs of the web: cleaned parameters on the way in, downloads with a name on the way out. */
@NullMarked
package eu.groupexchange.web;

import org.jspecify.annotations.NullMarked;
