package eu.groupexchange.desk.verification;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.verification.Verification;
import eu.groupexchange.audit.verification.VerificationDesk;
import eu.groupexchange.audit.verification.Verify;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has everything verified, and shows what came of it. */
@Controller
@Look(AccessKind.AUDIT)
class VerificationPages {

    private static final String PATH = "/desk/verification";
    private static final String NOTED = "noted";
    private static final int ANCHORS_SHOWN = 30;

    private static final Form FORM = new Form(
            "verification",
            List.of(new Section(
                    "",
                    "",
                    List.of(new Field(
                            NOTED,
                            Field.Kind.TEXT,
                            Texts.of("integrity.page.noted"),
                            Texts.of("integrity.page.noted-hint"),
                            new Limits(false, 0, 120, null, null, null),
                            List.of(),
                            null,
                            Map.of())))));

    private final VerificationDesk verification;
    private final Verify verify;
    private final Anchors anchors;
    private final PaymentSettings settings;

    VerificationPages(VerificationDesk verification, Verify verify, Anchors anchors, PaymentSettings settings) {
        this.verification = verification;
        this.verify = verify;
        this.anchors = anchors;
        this.settings = settings;
    }

    /** The last verification, as people read it. */
    record Line(
            Verification last,
            String started,
            String finished,
            @Nullable String notedAnchor) {}

    /** An anchor in the list. */
    record AnchorLine(Anchor anchor, String made, String value) {}

    @GetMapping(PATH)
    ModelAndView page() {
        return flow().show(Answers.none());
    }

    @PostMapping(PATH)
    ModelAndView start(@RequestParam MultiValueMap<String, String> sent, Principal staff, RedirectAttributes after) {
        return flow().send(FormCheck.check(FORM, sent), after, answers -> {
            String noted = answers.value(NOTED).strip();
            verification.start(staff.getName(), noted.isEmpty() ? null : noted);
            return Done.at(PATH).saying(Texts.of("integrity.page.started"));
        });
    }

    @GetMapping(PATH + "/instructions")
    String instructions() {
        return "desk/verification-instructions";
    }

    private FormFlow flow() {
        return FormFlow.of(this::page, NOTED, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Answers answers) {
        List<Anchor> all = anchors.all();
        Optional<Verification> last = verification.latest();
        return new ModelAndView("desk/verification")
                .addObject("form", FORM)
                .addObject("answers", answers)
                .addObject("last", last.map(this::line).orElse(null))
                .addObject(
                        "underWay",
                        last.filter(one -> one.state() == Verification.State.RUNNING)
                                .isPresent())
                .addObject("all", all.size())
                .addObject("zone", settings.zone().getId())
                .addObject(
                        "anchors",
                        all.stream()
                                .skip(Math.max(0, all.size() - ANCHORS_SHOWN))
                                .sorted((one, other) -> other.number() - one.number())
                                .map(anchor -> new AnchorLine(
                                        anchor, DeskDates.moment(anchor.madeAt(), settings.zone()), anchor.grouped()))
                                .toList());
    }

    private Line line(Verification last) {
        return new Line(
                last,
                DeskDates.moment(last.startedAt(), settings.zone()),
                last.finishedAt() == null ? "" : DeskDates.moment(last.finishedAt(), settings.zone()),
                Optional.ofNullable(last.noted())
                        .flatMap(verify::find)
                        .map(anchor -> Texts.of(
                                "integrity.command.noted",
                                Integer.toString(anchor.number()),
                                anchor.day().toString()))
                        .orElse(null));
    }
}
