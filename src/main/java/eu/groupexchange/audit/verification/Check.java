package eu.groupexchange.audit.verification;

/**
 * Something that can be verified in the database alone. Each bean of it takes part; it has a constructor that wants nothing but the
 * database ({@code JdbcClient}, {@code DataSource}) and what this package and {@code audit.anchor} have, because {@code --verify} makes it
 * without the application. It reads row by row and runs in one transaction with all others, which sees one moment.
 */
public interface Check {

    /** What it looks at, as people call it: {@code the decision log}. */
    String looksAt();

    void look(Findings findings);
}
