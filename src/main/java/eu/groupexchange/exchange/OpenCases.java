package eu.groupexchange.exchange;

import java.util.List;

/** Knows which participations of an exchange have not ended yet. */
public interface OpenCases {

    /** @param standing how it stands, in words */
    record OpenCase(String reference, String standing) {}

    /** In the order of their references. */
    List<OpenCase> of(Slug slug);
}
