package eu.groupexchange.exchange.call;

import eu.groupexchange.exchange.Exchange;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code --check-call=FILE}: checks call files without starting anything, and without any database. */
public final class CheckCalls {

    private static final String OPTION = "--check-call";

    private CheckCalls() {}

    public static boolean isAsked(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals(OPTION) || argument.startsWith(OPTION + "=")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Prints one line a problem, and one line a file where there is none in any.
     *
     * @return the exit code: 0 where every file can be published, otherwise 1
     */
    public static int run(PrintStream out, String... arguments) {
        List<String> files = files(arguments);
        if (files.isEmpty()) {
            out.println("Name the call file: " + OPTION + "=FILE");
            return 1;
        }
        List<String> problems = problems(files);
        if (problems.isEmpty()) {
            files.forEach(file -> out.println(file + ": this call can be published."));
            return 0;
        }
        problems.forEach(out::println);
        return 1;
    }

    private static List<String> problems(List<String> files) {
        CallCheck check = new CallCheck();
        List<String> problems = new ArrayList<>();
        Map<String, String> slugs = new HashMap<>();
        Map<String, String> prefixes = new HashMap<>();
        for (String file : files) {
            try {
                Exchange call = check.read(CallFiles.read(file));
                taken("/slug", call.slug().value(), file, slugs, problems);
                taken("/referencePrefix", call.referencePrefix(), file, prefixes, problems);
            } catch (CallRefusedException e) {
                e.problems().forEach(problem -> problems.add(problem.in(file)));
            }
        }
        return problems;
    }

    private static void taken(
            String field, String value, String file, Map<String, String> owners, List<String> problems) {
        String owner = owners.putIfAbsent(value, file);
        if (owner != null) {
            problems.add(CallProblem.expected(field, "one that no other call has", value + " of " + owner)
                    .in(file));
        }
    }

    /** What follows the option, and everything that is no option; several may be separated by commas, as in the settings. */
    private static List<String> files(String... arguments) {
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(OPTION + "=")) {
                files.addAll(names(argument.substring(OPTION.length() + 1)));
            } else if (!argument.startsWith("--")) {
                files.add(argument);
            }
        }
        return files;
    }

    private static List<String> names(String value) {
        if (value.isBlank()) {
            return List.of();
        }
        return CallFiles.exists(value) ? List.of(value) : List.of(value.split(","));
    }
}
