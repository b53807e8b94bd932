package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.DraftCheck;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is wrong with a draft, each at its field, on whichever page that is. */
@Component
public class DraftProblems {

    private final DraftCheck draftCheck;
    private final CallCheck check;

    DraftProblems(DraftCheck draftCheck, CallCheck check) {
        this.draftCheck = draftCheck;
        this.check = check;
    }

    /**
     * @param section the page on which it is put right
     * @param key of the control there; empty where the page as a whole is meant
     * @param missing whether nothing was filled in yet
     */
    public record Problem(String section, String key, String sentence, boolean missing) {

        public String path(String draft) {
            return "/desk/exchanges/" + draft + "/edit/" + section + "?check=true" + (key.isEmpty() ? "" : "#" + key);
        }
    }

    List<Problem> of(Draft draft) {
        return in(draft, draftCheck.problems(draft));
    }

    List<Problem> in(Draft draft, List<CallProblem> problems) {
        return problems.stream().map(problem -> at(problem, draft)).toList();
    }

    private Problem at(CallProblem problem, Draft draft) {
        JsonNode call = draft.call();
        String name = CallSections.nameOf(problem.field());
        String field = problem.field().equals("/registrationClosesAt") ? RegistrationEnd.DAY : problem.field();
        CallSection section = CallSections.of(name, call)
                .orElseGet(() -> CallSections.of(CallSections.PROGRAMME, call).orElseThrow());
        boolean missing = call.at(problem.field()).isMissingNode();
        return new Problem(section.name(), section.keyOf(field).orElse(""), sentence(problem, missing), missing);
    }

    /** What is there and wrong is told as the check of call files tells it; of what is not there, people see what belongs there. */
    private String sentence(CallProblem problem, boolean missing) {
        String words = check.inWords(problem.field());
        if (missing) {
            return Texts.of("drafts.problem.missing", words);
        }
        return words.isEmpty() ? problem.sentence() : Texts.of("drafts.problem.wrong", words, problem.sentence());
    }

    /** Those of one page, one a control. */
    Map<String, String> errors(List<Problem> problems, String section, boolean missingToo) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.stream()
                .filter(problem -> problem.section().equals(section))
                .filter(problem -> missingToo || !problem.missing())
                .forEach(problem -> errors.putIfAbsent(problem.key(), problem.sentence()));
        return errors;
    }
}
