package eu.groupexchange.desk.decision;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.casefile.CasePage;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.PrintedLetters;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A decision that is made on the page of a case: its form has the fields of the task's form and completes that task, so that whatever
 * Tasklist asks, refuses and logs is asked, refused and logged here.
 */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/decide")
class DecisionPages {

    private static final int LONGEST = 2000;

    private final CasePage page;
    private final CaseTurn turn;
    private final OpenTasks tasks;

    DecisionPages(CasePage page, CaseTurn turn, OpenTasks tasks) {
        this.page = page;
        this.turn = turn;
        this.tasks = tasks;
    }

    @PostMapping("/eligibility")
    ModelAndView eligibility(
            Participation participation,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return decide(Decision.ELIGIBILITY, participation, sent, staff, after);
    }

    @PostMapping("/entitlement")
    ModelAndView entitlement(
            Participation participation,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return decide(Decision.ENTITLEMENT, participation, sent, staff, after);
    }

    @PostMapping("/claim")
    ModelAndView claim(
            Participation participation,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return decide(Decision.CLAIM, participation, sent, staff, after);
    }

    @PostMapping("/payment")
    ModelAndView payment(
            Participation participation,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return decide(Decision.PAYMENT, participation, sent, staff, after);
    }

    private ModelAndView decide(
            Decision decision,
            Participation participation,
            MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        String chosen = first(sent, decision.decided().name());
        String reason = first(sent, decision.reason().name());
        List<String> items = sent.getOrDefault(ReimbursementProcess.RETURNED_ITEMS.name(), List.of());
        FormFlow flow = FormFlow.of(
                answers -> page.with(participation, answers), decision.reason().name(), DeskWords.MEANWHILE);
        Answers answers = checked(decision, chosen, reason)
                .with(ReimbursementProcess.RETURNED_ITEMS.name(), String.join(" ", items));
        return turn.send(flow, participation, first(sent, CaseTurn.SEEN), answers, after, valid -> {
            VariableValues values =
                    VariableValues.of(decision.decided(), chosen).and(decision.reason(), reason);
            if (decision == Decision.CLAIM) {
                values.and(ReimbursementProcess.RETURNED_ITEMS, items);
            }
            tasks.complete(decision.task(), participation.reference(), values, staff.getName());
            return Done.at("/desk/participations/" + participation.reference()).saying(decision.done());
        });
    }

    private static Answers checked(Decision decision, String chosen, String reason) {
        Answers answers = Answers.none()
                .with(decision.decided().name(), chosen)
                .with(decision.reason().name(), reason);
        if (!decision.isOneOf(chosen)) {
            answers = answers.refusing(decision.decided().name(), Texts.of("dossier-page.decide.choose"));
        }
        if (reason.length() > LONGEST) {
            answers = answers.refusing(
                    decision.reason().name(), Texts.of("dossier-page.decide.too-long", LONGEST, reason.length()));
        }
        String unprintable = PrintedLetters.problem(reason);
        return unprintable.isEmpty()
                ? answers
                : answers.refusing(decision.reason().name(), unprintable);
    }

    private static String first(MultiValueMap<String, String> sent, String key) {
        String value = sent.getFirst(key);
        return value == null ? "" : value;
    }
}
