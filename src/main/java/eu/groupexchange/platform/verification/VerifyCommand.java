package eu.groupexchange.platform.verification;

import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.dossier.DossierCheck;
import eu.groupexchange.audit.verification.Finding;
import eu.groupexchange.audit.verification.Findings;
import eu.groupexchange.audit.verification.Verify;
import eu.groupexchange.platform.startup.StartRefusedException;
import eu.groupexchange.wording.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code --verify}: verifies the configured database, without web server, engine or mails. {@code --verify --root=…} compares a value
 * from a paper or a mail as well. {@code --verify=FILE.zip} checks a dossier, without any database.
 */
public final class VerifyCommand {

    private static final String OPTION = "--verify";
    private static final String FILE = OPTION + "=";
    private static final List<String> NOTED = List.of("--root=", "--verify-root=");

    private VerifyCommand() {}

    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(argument ->
                        argument.equals(OPTION) || argument.startsWith(FILE) || argument.startsWith(NOTED.get(1)));
    }

    /** Whatever libraries have to say is nothing that whoever verifies has to read. */
    public static void quieten() {
        LoggingSystem.get(VerifyCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }

    /**
     * Prints one line a finding, and one line that sums up where there is none.
     *
     * @return the exit code: 0 where everything is as it was, otherwise 1
     */
    public static int run(PrintStream out, String... arguments) {
        List<String> files = values(List.of(FILE), arguments).toList();
        if (files.isEmpty()) {
            return database(out, values(NOTED, arguments).findFirst().orElse(null), arguments);
        }
        return files.stream().mapToInt(file -> file(out, file)).max().orElse(1);
    }

    private static int file(PrintStream out, String file) {
        if (file.isBlank()) {
            out.println(Texts.of("integrity.command.no-file"));
            return 1;
        }
        return DossierCheck.run(out, Path.of(file));
    }

    private static int database(PrintStream out, @Nullable String noted, String... arguments) {
        try (var context = new AnnotationConfigApplicationContext()) {
            VerifiedDatabase.register(context, arguments);
            context.refresh();
            Printed printed = new Printed(out);
            context.getBean(Verify.class).everything(noted, printed, doing -> {});
            if (printed.found == 0) {
                out.println(sum(context.getBean(Anchors.class), printed.looked));
                Optional.ofNullable(noted)
                        .flatMap(context.getBean(Verify.class)::find)
                        .ifPresent(anchor -> out.println(Texts.of(
                                "integrity.command.noted",
                                Integer.toString(anchor.number()),
                                anchor.day().toString())));
            }
            return printed.found == 0 ? 0 : 1;
        } catch (StartRefusedException e) {
            return refused(out, e);
        } catch (BeansException e) {
            if (e.getMostSpecificCause() instanceof StartRefusedException refusal) {
                return refused(out, refusal);
            }
            throw e;
        } catch (DataAccessException | TransactionException e) {
            out.println(Texts.of(
                    "integrity.command.unreadable",
                    e.getMostSpecificCause().getMessage().lines().findFirst().orElse("")));
            return 1;
        }
    }

    private static int refused(PrintStream out, StartRefusedException refusal) {
        out.println(refusal.getMessage());
        return 1;
    }

    private static String sum(Anchors anchors, long looked) {
        String whole = Texts.of("integrity.command.whole", Long.toString(looked));
        return anchors.latest()
                .map(latest -> whole + " "
                        + Texts.of(
                                "integrity.command.latest",
                                Integer.toString(latest.number()),
                                latest.day().toString(),
                                latest.hash()))
                .orElse(whole);
    }

    private static Stream<String> values(List<String> options, String... arguments) {
        return options.stream().flatMap(option -> Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length())));
    }

    /** Each finding as soon as it is found. */
    private static final class Printed implements Findings {

        private final PrintStream out;
        private long looked;
        private int found;

        Printed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void add(Finding finding) {
            found++;
            out.println(finding.sentence());
        }

        @Override
        public void looked() {
            looked++;
        }
    }
}
