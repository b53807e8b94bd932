package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.LetIn;
import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that a coordinator sends through a form. */
@Component
class SentFiles {

    private final FileDoor door;

    SentFiles(FileDoor door) {
        this.door = door;
    }

    /** Those that were chosen; a browser sends a nameless nothing for a field that was left empty. */
    List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !(file.isEmpty()
                                && String.valueOf(file.getOriginalFilename()).isBlank()))
                        .toList();
    }

    /** @throws RefusedException when nobody could open it, or it is too large */
    LetIn letIn(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        if (file.getSize() > FileDoor.LARGEST) {
            throw RefusedException.input(Texts.of("sheets.day.larger-than-10", FileNames.kept(name)));
        }
        try {
            return LetIn.through(door, name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read", e);
        }
    }
}
