package eu.groupexchange.audit.anchor;

/**
 * One step from a leaf to the root.
 *
 * @param side on which the sibling stands
 * @param hash of the sibling, 64 hexadecimal digits
 */
public record Step(Side side, String hash) {

    public enum Side {
        LEFT,
        RIGHT
    }
}
