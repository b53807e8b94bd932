package eu.groupexchange.participation.notes;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.platform.accounts.Standing;
import eu.groupexchange.platform.accounts.Standings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedText;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator or a finance officer writes a note on a case. Nobody changes it afterwards: what was wrong is said in another. */
@Component
public class WriteNote {

    /** In characters. */
    public static final int LONGEST = 2000;

    private static final String TEXT = "note";

    private final Casework casework;
    private final CaseNotes notes;
    private final Standings standings;

    WriteNote(Casework casework, CaseNotes notes, Standings standings) {
        this.casework = casework;
        this.notes = notes;
        this.standings = standings;
    }

    /**
     * @param id made with the form, so that a second click writes no second note
     * @throws RefusedException when it says nothing, is too long, or whoever writes may only read
     */
    @Transactional
    public void write(ParticipationReference reference, UUID id, String typed, String userId) {
        require(userId);
        String text = TypedText.text(typed);
        if (text.isEmpty()) {
            throw RefusedException.input(TEXT, Texts.of("dossier-page.notes.write-something"));
        }
        if (text.length() > LONGEST) {
            throw RefusedException.input(TEXT, Texts.of("dossier-page.notes.too-long", LONGEST, text.length()));
        }
        CaseNote note = new CaseNote(id, text, userId, casework.now().truncatedTo(ChronoUnit.MICROS));
        if (notes.add(reference, note)) {
            log(reference, note);
        } else if (!isTheSame(note)) {
            // The form was sent again with other words, from a page that was gone back to: they are not lost.
            write(reference, UUID.randomUUID(), text, userId);
        }
    }

    private boolean isTheSame(CaseNote note) {
        return notes.find(note.id())
                .filter(there ->
                        there.text().equals(note.text()) && there.writtenBy().equals(note.writtenBy()))
                .isPresent();
    }

    /** What it says is personal; the log has that there is one, and which. */
    private void log(ParticipationReference reference, CaseNote note) {
        casework.log(Entry.of(reference.value(), Actor.staff(note.writtenBy()), "note-written")
                .detail("note", note.id().toString()));
    }

    private void require(String userId) {
        Set<String> groups = standings.of(userId).map(Standing::groups).orElse(Set.of());
        boolean writes = groups.contains(StaffGroup.COORDINATORS.id()) || groups.contains(StaffGroup.FINANCE.id());
        if (!writes || groups.contains(StaffGroup.AUDITORS.id())) {
            throw RefusedException.notNow(Texts.of("dossier-page.notes.who-writes"));
        }
    }
}
