package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.person.AnswerErasureRequest;
import eu.groupexchange.audit.retention.person.ExportPersonalData;
import eu.groupexchange.audit.retention.person.IdentityCheck;
import eu.groupexchange.audit.retention.person.LookForPerson;
import eu.groupexchange.audit.retention.person.PersonsDossiers;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one person may ask for. Addresses of these pages name it by a hash, so that no e-mail address is in a browser's history. */
@Controller
@Look(AccessKind.EXPORT)
@RequestMapping("/desk/retention/people")
class PersonPages {

    private static final String PEOPLE = "/desk/retention/people/";

    private final LookForPerson looking;
    private final PersonsDossiers persons;
    private final Dossiers dossiers;
    private final ExportPersonalData exporting;
    private final AnswerErasureRequest erasing;

    PersonPages(
            LookForPerson looking,
            PersonsDossiers persons,
            Dossiers dossiers,
            ExportPersonalData exporting,
            AnswerErasureRequest erasing) {
        this.looking = looking;
        this.persons = persons;
        this.dossiers = dossiers;
        this.exporting = exporting;
        this.erasing = erasing;
    }

    @GetMapping
    ModelAndView form() {
        return looking().show(Answers.none());
    }

    @PostMapping
    ModelAndView lookFor(@RequestParam(defaultValue = "") String email, Principal staff, RedirectAttributes after) {
        Optional<String> address = EmailAddress.of(email);
        Answers answers = Answers.of(Map.of("email", email));
        return looking()
                .send(
                        address.isPresent()
                                ? answers
                                : answers.refusing("email", Texts.of("retention.person.no-address")),
                        after,
                        valid -> {
                            if (looking.lookFor(address.orElseThrow(), staff.getName()) == 0) {
                                throw RefusedException.input("email", Texts.of("retention.person.nothing-kept"));
                            }
                            return Done.at(PEOPLE + PersonsDossiers.hashOf(address.orElseThrow()));
                        });
    }

    @GetMapping("/{hash:[0-9a-f]{64}}")
    ModelAndView person(@PathVariable String hash) {
        return flow(hash).show(Answers.none());
    }

    @PostMapping("/{hash:[0-9a-f]{64}}/export")
    Object export(
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String identity,
            Principal staff,
            RedirectAttributes after) {
        AtomicReference<byte[]> file = new AtomicReference<>();
        ModelAndView page = flow(hash).send(checked(identity), after, valid -> {
            file.set(exporting.export(hash, FormValue.of(IdentityCheck.class, identity), staff.getName()));
            return Done.at(PEOPLE + hash);
        });
        ResponseEntity<byte[]> download =
                file.get() == null ? null : Download.of("personal-data.zip", "application/zip", file.get());
        return download == null ? page : download;
    }

    @PostMapping("/{hash:[0-9a-f]{64}}/erase")
    ModelAndView erase(
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String identity,
            Principal staff,
            RedirectAttributes after) {
        return flow(hash).send(checked(identity), after, valid -> {
            int answered = erasing.answer(hash, FormValue.of(IdentityCheck.class, identity), staff.getName());
            return Done.at(PEOPLE + hash).saying(Texts.of("retention.person.answered", answered));
        });
    }

    private static Answers checked(String identity) {
        Answers answers = Answers.of(Map.of("identity", identity));
        return FormValue.find(IdentityCheck.class, identity).isPresent()
                ? answers
                : answers.refusing("identity", Texts.of("retention.person.say-how"));
    }

    private static FormFlow looking() {
        return FormFlow.of(
                answers -> new ModelAndView("desk/retention/people").addObject("answers", answers),
                "email",
                DeskWords.MEANWHILE);
    }

    private FormFlow flow(String hash) {
        return FormFlow.of(answers -> page(hash, answers), "identity", DeskWords.MEANWHILE);
    }

    private ModelAndView page(String hash, Answers answers) {
        List<Keeping> all = persons.of(hash);
        return new ModelAndView("desk/retention/person")
                .addObject("hash", hash)
                .addObject("cases", all.stream().map(this::line).toList())
                .addObject(
                        "contact",
                        all.stream().findFirst().map(Keeping::dossier).orElse(null))
                .addObject("checks", IdentityCheck.values())
                .addObject("letter", LetterOnErasure.of(erasing.answered(hash), this::line))
                .addObject("answers", answers);
    }

    private CaseLine line(Keeping keeping) {
        return CaseLine.of(
                keeping, dossiers.exchange(keeping.dossier().exchange()).orElseThrow());
    }
}
