package eu.groupexchange.attendance.sheet;

import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.wording.FileNames;

/**
 * A file that the door let in.
 *
 * @param name by which it opens
 * @param type by its content
 */
public record LetIn(String name, String type, byte[] content) {

    /**
     * Looked at before a transaction begins, for that may take a while.
     *
     * @throws eu.groupexchange.refusal.RefusedException when it is empty, too large, no PDF, JPEG or PNG, or cannot be opened
     */
    public static LetIn through(FileDoor door, String fileName, byte[] content) {
        String name = FileNames.kept(fileName);
        String type = door.typeOf(name, content);
        return new LetIn(FileNames.kept(FileDoor.named(name, type)), type, content);
    }
}
