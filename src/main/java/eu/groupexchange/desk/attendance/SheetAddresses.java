package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.web.path.PathObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of days and signed sheets name. */
@Configuration(proxyBeanMethods = false)
class SheetAddresses {

    @Bean
    PathObject<SignedSheet> signedSheetInPath(SignedSheets sheets) {
        return new PathObject<>(
                SignedSheet.class, "id", typed -> uuid(typed).flatMap(sheets::find), sheet -> sheet.exchange()
                        .value());
    }

    @Bean
    PathObject<LocalDate> dayInPath() {
        return new PathObject<>(LocalDate.class, "date", SheetAddresses::day, LocalDate::toString);
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
