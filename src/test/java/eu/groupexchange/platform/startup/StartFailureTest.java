package eu.groupexchange.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Test
    void isToldInOneSentenceWithoutStackTrace(CapturedOutput output) {
        var application = new SpringApplication(WithoutGround.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(StartRefusedException.class);

        assertThat(output.getOut())
                .containsOnlyOnce("Group Exchange cannot start. There is no ground: bring some.")
                .doesNotContain("\tat ", "APPLICATION FAILED TO START");
    }

    @Test
    void namesTheTakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            String sentence = "Port " + port
                    + " is taken by another program: stop that program, or set SERVER_PORT to a free port.";

            assertThatThrownBy(() -> PortCheck.requireFree(taken.getInetAddress(), port))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage(sentence);
            FailureAnalysis late = new PortTakenAnalyzer().analyze(new PortInUseException(port));
            assertThat(PlainSentenceReporter.text(late)).isEqualTo(sentence);
        }
    }

    @Test
    void doesNotComeFromAFreePortOrFromOneThatIsChosenLater() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PortCheck.requireFree(null, free);
        PortCheck.requireFree(null, 0);
    }

    @Test
    void addsWhatToDoWhereSpringKnowsIt() {
        var analysis = new FailureAnalysis("It is broken.\n", "Mend it.", new IllegalStateException());

        assertThat(PlainSentenceReporter.text(analysis)).isEqualTo("It is broken. Mend it.");
    }

    @Configuration
    static class WithoutGround {

        @Bean
        Object ground() {
            throw new StartRefusedException("There is no ground: bring some.");
        }
    }
}
