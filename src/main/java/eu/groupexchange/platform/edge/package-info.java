/** What meets a request first and an error last: hosts, paces, headers, and a page of ours where nothing else can answer. */
@NullMarked
package eu.groupexchange.platform.edge;

import org.jspecify.annotations.NullMarked;
