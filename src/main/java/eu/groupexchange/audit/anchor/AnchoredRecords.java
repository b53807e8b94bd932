package eu.groupexchange.audit.anchor;

import java.util.List;

/**
 * What a feature keeps for good, beside the decision log. Each bean of it is anchored and verified without more ado; it has a public
 * constructor without arguments, because {@code --verify} makes it without the application.
 */
public interface AnchoredRecords {

    default List<AnchoredTable> tables() {
        return List.of();
    }

    default List<AnchoredChain> chains() {
        return List.of();
    }
}
