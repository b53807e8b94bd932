/** The one sign-in: who gets to which page, how staff prove who they are, and how Camunda's webapps come to trust it. */
@NullMarked
package eu.groupexchange.platform.signin;

import org.jspecify.annotations.NullMarked;
