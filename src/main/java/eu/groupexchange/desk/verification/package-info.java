/** The page on which auditors and administrators have everything verified, and the one for whoever has nothing but a dossier. */
@NullMarked
package eu.groupexchange.desk.verification;

import org.jspecify.annotations.NullMarked;
