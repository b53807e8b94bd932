/** Pages on which staff make tokens of the API, and say which other systems are told what. */
@NullMarked
package eu.groupexchange.desk.integration;

import org.jspecify.annotations.NullMarked;
