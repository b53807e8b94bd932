package eu.groupexchange.platform.looks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.platform.signin.RestEndpoints;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Goes over every address of the webapps' REST, those of a later version included. */
class EngineAddressesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    /** Words in an address behind which stands what happened in a case. */
    private static final Pattern OF_A_CASE = Pattern.compile(
            "/(task|execution|process-instance|variable-instance|job|incident|event-subscription|external-task"
                    + "|activity-instance|decision-instance|detail|job-log|user-operation|identity-link-log|case-instance"
                    + "|case-execution|case-activity-instance|called-process-instances|external-task-log)(/|$)");

    private static final Set<String> NUMBERS =
            Set.of("/count", "/report", "/candidate-group-count", "/statistics", "/topic-names", "/cleanup/job");

    @Test
    void whateverIsReadOfACaseIsLogged() {
        assertThat(endpoints())
                .filteredOn(endpoint -> OF_A_CASE.matcher(endpoint).find())
                .filteredOn(endpoint -> NUMBERS.stream().noneMatch(endpoint::endsWith))
                .hasSizeGreaterThan(150)
                .noneMatch(endpoint -> EngineAddresses.showsNothingOfACase(request(endpoint)));
    }

    @Test
    void whoMayDoWhatIsChangedElsewhereIsLoggedByTheEngine() {
        assertThat(endpoints())
                .filteredOn(endpoint ->
                        endpoint.matches("(POST|PUT|DELETE) .*/engine/\\{name}/(user|group|authorization|tenant)/.*"))
                .hasSizeGreaterThan(15)
                .allMatch(endpoint -> EngineAddresses.isAccount(request(endpoint)));
    }

    /** What somebody types into an address, a name perhaps, is not kept: at each variable stands a word here. */
    @Test
    void noAddressIsKeptWithWhatStandsInIt() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            String[] request =
                    VARIABLE.matcher(endpoint).replaceAll("Mueller-7").split(" ");

            assertThat(EngineAddresses.pattern(request[0], request[1])).doesNotContain("Mueller");
        });
        assertThat(EngineAddresses.pattern("PUT", "/camunda/api/engine/engine/default/user/mueller/credentials"))
                .isEqualTo("PUT /camunda/api/engine/engine/default/user/{}/credentials");
        assertThat(EngineAddresses.pattern("GET", "/camunda/api/engine/engine/default/task/4-2/form-variables"))
                .isEqualTo("GET /camunda/api/engine/engine/default/task/{}/form-variables");
    }

    private static Stream<String> endpoints() {
        return RestEndpoints.all().stream().map(endpoint -> endpoint.replaceFirst(" ", " /camunda/api"));
    }

    private static MockHttpServletRequest request(String endpoint) {
        String[] parts = VARIABLE.matcher(endpoint).replaceAll("x").split(" ");
        return new MockHttpServletRequest(parts[0], parts[1]);
    }
}
