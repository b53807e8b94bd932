package eu.groupexchange.demo.mail;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.web.Download;
import eu.groupexchange.wording.WrittenDates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mails for people: what a recipient would see, links to follow and attachments to keep included. */
@Controller
@NothingPersonal("it exists in the demo only, where everything is made up")
@RequestMapping("/demo/mailbox")
@Profile("demo")
class DemoMailboxPages {

    /** A mail brings its own styles and is therefore shown in a frame that may do nothing but open its links. */
    private static final String POLICY_OF_A_MAIL = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MailRelay relay;
    private final DemoMails mails;

    DemoMailboxPages(MailRelay relay, DemoMails mails) {
        this.relay = relay;
        this.mails = mails;
    }

    /** A line of a mail's text; one that is an address can be followed. */
    record Line(String words, boolean isAddress) {}

    @GetMapping
    String list(Model model) {
        relay.relayDue();
        List<ReceivedMail> newestFirst = new ArrayList<>(mails.all());
        Collections.reverse(newestFirst);
        model.addAttribute("mails", newestFirst);
        model.addAttribute("time", new Time());
        model.addAttribute("folder", fromHere(mails.folder()).toString());
        return "demo/mailbox";
    }

    @GetMapping("/{number}")
    String mail(@PathVariable int number, @RequestParam Optional<String> view, Model model) {
        ReceivedMail mail = find(number);
        model.addAttribute("mail", mail);
        model.addAttribute("time", new Time());
        model.addAttribute("asText", view.filter("text"::equals).isPresent());
        model.addAttribute(
                "lines",
                mail.text()
                        .lines()
                        .map(line -> new Line(line, line.matches("https?://\\S+")))
                        .toList());
        return "demo/mail";
    }

    @GetMapping("/{number}/html")
    ResponseEntity<byte[]> html(@PathVariable int number) {
        String html = find(number)
                .html()
                .replace("<head>", "<head><base target=\"_blank\">")
                .replace("\"cid:", "\"/demo/mailbox/" + number + "/inline/");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY_OF_A_MAIL)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{number}/inline/{id}")
    ResponseEntity<byte[]> inline(@PathVariable int number, @PathVariable String id) {
        return file(
                Optional.ofNullable(find(number).inline().get(id)).orElseThrow(DemoMailboxPages::notFound), "inline");
    }

    /** @param position counts from 0 */
    @GetMapping("/{number}/attachments/{position}")
    ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int position) {
        List<ReceivedMail.File> files = find(number).attachments();
        if (position < 0 || position >= files.size()) {
            throw notFound();
        }
        return file(files.get(position), "attachment");
    }

    private static ResponseEntity<byte[]> file(ReceivedMail.File file, String disposition) {
        return disposition.equals("inline")
                ? Download.shown(file.name(), file.contentType(), file.content())
                : Download.of(file.name(), file.contentType(), file.content());
    }

    private ReceivedMail find(int number) {
        return mails.find(number).orElseThrow(DemoMailboxPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Short where the folder lies below the one that the demo was started in. */
    private static Path fromHere(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    /** The demo's clock, for its templates. */
    public record Time() {
        public String format(Instant instant) {
            return WrittenDates.moment(instant, ZONE);
        }
    }
}
