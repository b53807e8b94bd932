package eu.groupexchange.desk.casefile;

import java.util.Map;

/** Shows one part of the page of a case. A bean of this is asked for each page, within a transaction that only reads. */
public interface PagePart {

    /** Puts what its template needs into the model. */
    void show(CaseFile file, Map<String, @org.jspecify.annotations.Nullable Object> model);
}
