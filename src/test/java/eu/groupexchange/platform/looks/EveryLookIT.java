package eu.groupexchange.platform.looks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.audit.access.LoggedAccess;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No look at a dossier goes by unseen: whatever handler there is says whether it shows somebody's, and each look is found again. */
@ExchangeTest
class EveryLookIT {

    /** Said here with its reason, so that nobody calls a page harmless in passing. */
    private static final Set<String> NOTHING_PERSONAL = new TreeSet<>(List.of(
            "DemoClockEndpoint",
            "DeskPages.exchanges",
            "ExchangeChangePages",
            "ExchangePages",
            "InformationPages",
            "LinkPages",
            "Places",
            "RegisterPages",
            "RegisteredPages",
            "RegistrationPages",
            "SignInPage",
            "VerifyPages"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private AccessEntries entries;

    @Autowired
    private Story story;

    @Test
    void everyHandlerSaysWhetherItShowsAnybodysData() {
        assertThat(handlers())
                .hasSizeGreaterThan(50)
                .allMatch(handler -> says(handler, Look.class) || says(handler, NothingPersonal.class));
    }

    @Test
    void whatHasNothingPersonalIsWrittenDownHereToo() {
        var harmless = new TreeSet<String>();
        handlers().forEach(handler -> {
            if (handler.hasMethodAnnotation(NothingPersonal.class)) {
                harmless.add(name(handler) + "." + handler.getMethod().getName());
            } else if (handler.getBeanType().isAnnotationPresent(NothingPersonal.class)
                    && !handler.hasMethodAnnotation(Look.class)) {
                harmless.add(name(handler));
            }
        });

        assertThat(harmless).isSubsetOf(NOTHING_PERSONAL);
    }

    @Test
    void aLookAtADossierIsFoundByWhoWhenAndAboutWhom() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden");
        String reference = cluster.reference().value();

        StaffClient.signedIn(port, "auditor").get("/desk/participations/" + reference);

        assertThat(about(reference)).first().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(story.now());
            assertThat(entry.access().person().id()).isEqualTo("staff:auditor");
            assertThat(entry.access().kind()).isEqualTo(AccessKind.DOSSIER);
            assertThat(entry.access().address()).isEqualTo("GET /desk/participations/{reference}");
            assertThat(entry.access().outcome()).isEqualTo(AccessOutcome.ALLOWED);
        });
    }

    private List<LoggedAccess> about(String subject) {
        return entries.some(AccessFilter.about(subject), 50, 0);
    }

    private List<HandlerMethod> handlers() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("eu.groupexchange."))
                .toList();
    }

    private static boolean says(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> what) {
        return handler.hasMethodAnnotation(what) || handler.getBeanType().isAnnotationPresent(what);
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName();
    }
}
