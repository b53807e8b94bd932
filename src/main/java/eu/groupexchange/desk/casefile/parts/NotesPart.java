package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.participation.notes.WriteNote;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the staff noted for each other, and the form for another note. */
@Component
class NotesPart implements PagePart {

    record Line(String text, String by, String at, boolean fresh) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        model.put(
                "notes",
                file.notes().stream()
                        .map(note -> new Line(
                                note.text(),
                                note.writtenBy(),
                                DeskDates.moment(note.writtenAt(), file.zone()),
                                file.reader().isNew(note.writtenAt(), note.writtenBy())))
                        .toList());
        model.put("mayNote", file.reader().decides() || file.reader().pays());
        String sent = file.answers().value("noteId");
        model.put("noteId", sent.isEmpty() ? UUID.randomUUID().toString() : sent);
        model.put("longestNote", WriteNote.LONGEST);
    }
}
