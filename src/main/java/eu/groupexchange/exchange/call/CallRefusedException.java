package eu.groupexchange.exchange.call;

import java.util.List;
import java.util.stream.Collectors;

/** A call that cannot be published, with every reason. */
public class CallRefusedException extends RuntimeException {

    private final List<CallProblem> problems;

    public CallRefusedException(List<CallProblem> problems) {
        super(problems.stream().map(problem -> problem.in("the call")).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<CallProblem> problems() {
        return problems;
    }
}
