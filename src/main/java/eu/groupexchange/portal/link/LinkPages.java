package eu.groupexchange.portal.link;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.access.OpenedLink;
import eu.groupexchange.participation.access.ReachAddress;
import eu.groupexchange.participation.access.RequestNewLink;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mailed links: the way in, and how to get a new one. A stranger is told the same in every case. */
@Controller
@NothingPersonal("it asks for a reference and tells nothing about it")
@RequestMapping("/l")
public class LinkPages {

    private final AccessLinks links;
    private final ReachAddress reach;
    private final ChangeContactAddress addresses;
    private final RequestNewLink newLink;
    private final NewLinkLimits limits;
    private final VisitorSession visitors;

    LinkPages(
            AccessLinks links,
            ReachAddress reach,
            ChangeContactAddress addresses,
            RequestNewLink newLink,
            NewLinkLimits limits,
            VisitorSession visitors) {
        this.links = links;
        this.reach = reach;
        this.addresses = addresses;
        this.newLink = newLink;
        this.limits = limits;
        this.visitors = visitors;
    }

    @Look(AccessKind.LINK_OPENED)
    @GetMapping("/{token}")
    ModelAndView open(@PathVariable("token") String token, HttpServletRequest request, RedirectAttributes after) {
        Optional<OpenedLink> link = links.resolve(token);
        if (link.isEmpty()) {
            return page(Why.UNKNOWN, Answers.none(), HttpStatus.NOT_FOUND);
        }
        ParticipationReference reference = link.get().reference();
        if (link.get().provesNewAddress()) {
            addresses.prove(reference);
            after.addFlashAttribute("done", Texts.of("portal.link-pages.thank-from-now"));
        }
        reach.reached(reference);
        visitors.enter(request, reference);
        return new ModelAndView(SeeOther.at("/my"));
    }

    @GetMapping("/new")
    ModelAndView form() {
        return page(Why.NEW, Answers.none(), HttpStatus.OK);
    }

    /** The answer is the same whether there is such a participation or not, and whether a mail goes out or not. */
    @PostMapping("/new")
    ModelAndView request(
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, RedirectAttributes after) {
        Answers checked = NewLinkForm.check(sent);
        if (checked.valid() && !limits.allowsCaller(request.getRemoteAddr())) {
            return page(Why.OFTEN, checked, HttpStatus.TOO_MANY_REQUESTS);
        }
        return FormFlow.of(LinkPages::asked, Answers.WHOLE, PortalWords.MEANWHILE)
                .send(checked, after, answers -> {
                    String reference = answers.value("reference");
                    if (limits.allowsReference(reference.toUpperCase(java.util.Locale.ROOT))) {
                        Again.unlessDone(() -> newLink.request(reference, answers.value("email")));
                    }
                    return Done.at("/l/sent");
                });
    }

    private static ModelAndView asked(Answers answers) {
        return page(Why.NEW, answers, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/sent")
    String sent() {
        return "portal/link-sent";
    }

    /** Why somebody gets the page on which a link can be asked for. */
    enum Why {
        NEW,
        UNKNOWN,
        NEEDED,
        OFTEN
    }

    static ModelAndView page(Why why, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/link");
        page.setStatus(status);
        return page.addObject("why", why.name())
                .addObject("title", (answers.valid() ? "" : "Error: ") + title(why))
                .addObject("form", NewLinkForm.FORM)
                .addObject("answers", answers);
    }

    private static String title(Why why) {
        return switch (why) {
            case UNKNOWN -> Texts.of("portal.link-pages.link-work");
            case NEEDED -> Texts.of("portal.link-pages.open-personal-link");
            case OFTEN -> Texts.of("portal.link-pages.too-many-requests");
            case NEW -> Texts.of("portal.link-pages.ask-new-link");
        };
    }
}
