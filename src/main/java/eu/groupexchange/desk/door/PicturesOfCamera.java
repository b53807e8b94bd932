package eu.groupexchange.desk.door;

import eu.groupexchange.attendance.checkin.PhotoOfBadge;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.exchange.Exchange;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reads the code in what a camera shows, for browsers that cannot do it themselves. Nobody is checked in by it, and no picture is kept. */
@Controller
@NothingPersonal("it answers with the code that is in the picture, which says nothing about anybody")
class PicturesOfCamera {

    /** @param text of the code */
    record Code(String text) {}

    /** 204 where no code is found in it. */
    @PostMapping(
            path = "/desk/exchanges/{slug}/check-in",
            params = "read=picture",
            headers = "X-Answer=json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Code> read(Exchange exchange, @RequestParam MultipartFile photo) throws IOException {
        return PhotoOfBadge.read(photo.getBytes())
                .map(text -> ResponseEntity.ok(new Code(text)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
