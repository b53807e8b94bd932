/** Which steps and flows of the models the tests have taken, over all tests of a build. */
@NullMarked
package eu.groupexchange.testing.coverage;

import org.jspecify.annotations.NullMarked;
