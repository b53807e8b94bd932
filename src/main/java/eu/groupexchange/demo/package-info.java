/** What exists in the profile {@code demo} only: accounts, a clock to move, mails to read, sample participants. */
@NullMarked
package eu.groupexchange.demo;

import org.jspecify.annotations.NullMarked;
