package eu.groupexchange.demo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The mails that the demo's SMTP server took, each kept as a file before the server says that it has it: like the exchange
 * itself they outlive a restart.
 */
class DemoMails {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final List<ReceivedMail> mails = new ArrayList<>();

    /** Begins with what an earlier run left in the folder. */
    DemoMails(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                mails.add(read(file));
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mails of the demo cannot be read from " + folder, e);
        }
    }

    synchronized void keep(MimeMessage message) throws MessagingException {
        int number = mails.size() + 1;
        Path unfinished = folder.resolve("unfinished");
        Path file = folder.resolve("%06d%s".formatted(number, ENDING));
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            mails.add(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    synchronized List<ReceivedMail> all() {
        return List.copyOf(mails);
    }

    synchronized Optional<ReceivedMail> find(int number) {
        return number >= 1 && number <= mails.size() ? Optional.of(mails.get(number - 1)) : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private ReceivedMail read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return ReceivedMail.of(mails.size() + 1, new MimeMessage(Session.getInstance(new Properties()), in));
        }
    }
}
