package eu.groupexchange.paperwork.received;

/**
 * Draws the pages of a file that somebody sent as pictures, so that it can be seen without being opened: what goes to a browser is
 * made here and has nothing of the file in it but how it looks. Bounded in memory and time, whatever the file says of itself. May be
 * called from several threads at once.
 */
public interface PagePictures {

    /** More pages of one file are not drawn; whoever wants to read on downloads it. */
    int MOST_PAGES = 30;

    /** The largest side of a picture, in points. */
    int LARGEST_SIDE = 1600;

    /**
     * How many pages the file has; a photograph has one.
     *
     * @param type by its content: {@code application/pdf}, {@code image/jpeg} or {@code image/png}
     * @throws CannotBeDrawnException when it cannot be opened
     */
    int pages(String type, byte[] content) throws CannotBeDrawnException;

    /**
     * One of them.
     *
     * @param page counts from 1
     * @return a PNG file
     * @throws CannotBeDrawnException when there is no such page, or it cannot be drawn within bounds
     */
    byte[] png(String type, byte[] content, int page) throws CannotBeDrawnException;

    /** Says in a sentence why there is no picture. */
    final class CannotBeDrawnException extends Exception {

        private static final long serialVersionUID = 1;

        public CannotBeDrawnException(String why, Throwable cause) {
            super(why, cause);
        }

        public CannotBeDrawnException(String why) {
            super(why);
        }

        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
