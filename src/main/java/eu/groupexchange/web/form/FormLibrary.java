package eu.groupexchange.web.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms that visiting organisations fill in, read once from {@code forms/} on the classpath. */
@Component
public class FormLibrary {

    private final Form registration;
    private final Form claim;

    public FormLibrary() {
        this.registration = read("registration");
        this.claim = read("claim");
    }

    public Form registration() {
        return registration;
    }

    public Form claim() {
        return claim;
    }

    private static Form read(String name) {
        try (InputStream definition = new ClassPathResource("forms/" + name + ".form").getInputStream()) {
            return new FormReader().read(new ObjectMapper().readTree(definition));
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + name + " cannot be read", e);
        }
    }
}
