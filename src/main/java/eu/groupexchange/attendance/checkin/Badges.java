package eu.groupexchange.attendance.checkin;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes on badges, one per participation. Nobody guesses one, and it opens nothing to who is not of the staff. */
@Repository
class Badges {

    private static final int CODE_BYTES = 16;
    private static final int LONGEST_CODE = 40;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Badges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a participation, the same each time. */
    String codeOf(ParticipationReference reference, Instant now) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into badge (reference, code, issued_at) values (?, ?, ?) on conflict (reference) do nothing")
                .params(
                        reference.value(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        Moments.column(now))
                .update();
        return jdbc.sql("select code from badge where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    Optional<ParticipationReference> find(String code) {
        if (code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        return jdbc.sql("select reference from badge where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .map(ParticipationReference::new);
    }
}
