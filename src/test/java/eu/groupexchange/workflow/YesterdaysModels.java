package eu.groupexchange.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The models of earlier releases, by the version tag that they bear. */
final class YesterdaysModels {

    /** The version before today's. */
    static final int LAST = 4;

    private YesterdaysModels() {}

    static boolean has(int version, Path file) {
        return YesterdaysModels.class.getResource(resource(version, file)) != null;
    }

    static InputStream open(int version, Path file) {
        return YesterdaysModels.class.getResourceAsStream(resource(version, file));
    }

    /** Models that there were not yet are today's. */
    static String modelOf(int version, Path file) {
        try (InputStream model = open(version, file)) {
            return model == null ? Models.read(file) : new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These processes, with today's decisions and forms. */
    static DeploymentBuilder deployment(RepositoryService repository, Function<Path, String> models) {
        DeploymentBuilder deployment = repository.createDeployment();
        Models.processes()
                .forEach(file -> deployment.addString(file.getFileName().toString(), models.apply(file)));
        Models.decisions()
                .forEach(file -> deployment.addString(file.getFileName().toString(), Models.read(file)));
        Models.forms().forEach(file -> deployment.addString(file.getFileName().toString(), Models.read(file)));
        return deployment;
    }

    private static String resource(int version, Path file) {
        return "/yesterday/%d/%s".formatted(version, file.getFileName());
    }
}
