package eu.groupexchange.audit.anchor;

import java.util.List;

/**
 * Published within the transaction in which anchors were made.
 *
 * @param anchors at least one, the oldest first
 * @param news whether they hold anything that the auditors should be told of, rather than looks and mails about anchors alone
 */
public record AnchorsMade(List<Anchor> anchors, boolean news) {

    /** The one that vouches for all of them. */
    public Anchor latest() {
        return anchors.get(anchors.size() - 1);
    }
}
