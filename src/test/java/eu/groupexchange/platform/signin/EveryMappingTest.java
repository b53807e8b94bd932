package eu.groupexchange.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What a stranger gets at every address that the application answers to. A new address fails the test until somebody has
 * written down here what a stranger is to get there.
 */
@ExchangeTest
class EveryMappingTest {

    /** Posts carry a valid CSRF token and nothing else. "x" stands for every variable, so 404 is: no such thing, or no such page. */
    private static final Map<String, String> EXPECTED = table("""
            GET /                                                200
            GET /**                                              404
            GET /accessibility                                   200
            GET /actuator/health                                 200
            GET /actuator/health/**                              404
            GET /api/v1/exchanges                                401
            GET /api/v1/exchanges/{slug}                         401
            GET /api/v1/exchanges/{slug}/participations          401
            GET /api/v1/openapi.json                             200
            GET /api/v1/participations/{reference}               401
            GET /api/v1/payment-runs                             401
            GET /api/v1/payment-runs/{id}                        401
            POST /api/v1/participations/{reference}/decision     401
            GET /camunda/api/**                                  401
            GET /camunda/api/admin/*                             401
            GET /camunda/api/cockpit/*                           401
            GET /camunda/api/engine/*                            401
            GET /camunda/api/tasklist/*                          401
            GET /camunda/api/welcome/*                           401
            GET /camunda/app/**                                  404
            GET /camunda/app/{app}/locales/*.json                404
            GET /camunda/app/{app}/scripts/config.js             404
            GET /camunda/app/{app}/styles/user-styles.css        404
            GET /camunda/assets/**                               404
            GET /camunda/favicon.ico                             401
            GET /camunda/lib/**                                  404
            GET /desk                                            302 /login
            GET /desk/access                                     302 /login
            GET /desk/access.csv                                 302 /login
            GET /desk/audit                                      302 /login
            GET /desk/audit/findings                             302 /login
            GET /desk/audit/samples                              302 /login
            GET /desk/audit/samples/{sample}                     302 /login
            GET /desk/audit/samples/{sample}/cases/{reference}   302 /login
            GET /desk/findings                                   302 /login
            GET /desk/exchanges/{slug}/figures                   302 /login
            GET /desk/exchanges/{slug}/participant-list          302 /login
            GET /desk/figures                                    302 /login
            GET /desk/exchanges/{slug}/survey                    302 /login
            GET /desk/exchanges/{slug}/survey.csv                302 /login
            GET /desk/exchanges/{slug}/survey.xlsx               302 /login
            GET /desk/figures.csv                                302 /login
            GET /desk/figures.xlsx                               302 /login
            GET /desk/exchanges/{slug}/figures.csv               302 /login
            GET /desk/exchanges/{slug}/figures.xlsx              302 /login
            GET /desk/map.svg                                    302 /login
            GET /desk/findings/{finding}                         302 /login
            GET /desk/evidence/{id}/pages/{page}                 302 /login
            GET /desk/participations/{reference}/mails/{mail}/again  302 /login
            GET /desk/participations/{reference}/mails/{mail}/as-sent  302 /login
            POST /desk/participations/{reference}/decide/claim   302 /login
            POST /desk/participations/{reference}/decide/eligibility  302 /login
            POST /desk/participations/{reference}/decide/entitlement  302 /login
            POST /desk/participations/{reference}/decide/payment  302 /login
            POST /desk/participations/{reference}/mails/{mail}/again  302 /login
            POST /desk/participations/{reference}/notes          302 /login
            POST /desk/audit/findings                            302 /login
            POST /desk/audit/samples                             302 /login
            POST /desk/audit/samples/{sample}/cases/{reference}/remarks  302 /login
            POST /desk/audit/samples/{sample}/cases/{reference}/review  302 /login
            POST /desk/audit/samples/{sample}/report             302 /login
            POST /desk/findings/{finding}/answer                 302 /login
            POST /desk/findings/{finding}/settle                 302 /login
            GET /desk/exchanges/{slug}/attendance/{date}          302 /login
            GET /desk/exchanges/{slug}/attendance/{date}/arrivals  302 /login
            GET /desk/exchanges/{slug}/check-in                   302 /login
            POST /desk/exchanges/{slug}/check-in                  302 /login
            POST /desk/exchanges/{slug}/attendance/{date}/record  302 /login
            GET /desk/exchanges/{slug}/dossiers                   302 /login
            GET /desk/exchanges/{slug}/dossiers.zip               302 /login
            GET /desk/participations/{reference}/dossier.zip      302 /login
            GET /desk/participations/{reference}/recomputation    302 /login
            GET /desk/recomputation                               302 /login
            GET /desk/recomputation/{number}                      302 /login
            GET /desk/recomputation/{number}/results.csv          302 /login
            GET /desk/retention                                   302 /login
            GET /desk/retention/balance-date                      302 /login
            GET /desk/retention/exchanges/{slug}                  302 /login
            GET /desk/retention/exchanges/{slug}/balance-date     302 /login
            GET /desk/retention/exchanges/{slug}/erasure          302 /login
            GET /desk/retention/exchanges/{slug}/hold             302 /login
            GET /desk/retention/participations/{reference}/hold   302 /login
            GET /desk/retention/people                            302 /login
            GET /desk/retention/people/{hash:[0-9a-f]{64}}        302 /login
            GET /desk/retention/proofs                            302 /login
            GET /desk/retention/register                          302 /login
            GET /desk/signed-sheets/{id}                          302 /login
            GET /desk/signed-sheets/{id}/replace                  302 /login
            GET /desk/verification                                302 /login
            GET /desk/exchanges/{slug}/registrations/import        302 /login
            GET /desk/exchanges/{slug}/registrations/import/{import}  302 /login
            GET /desk/exchanges/{slug}/registrations/import/{import}/refused.csv  302 /login
            POST /desk/exchanges/{slug}/registrations/import       302 /login
            POST /desk/exchanges/{slug}/registrations/import/{import}  302 /login
            POST /desk/exchanges/{slug}/registrations/import/{import}/columns  302 /login
            POST /desk/exchanges/{slug}/registrations/import/{import}/remove  302 /login
            GET /desk/tokens                                      302 /login
            GET /desk/webhooks                                    302 /login
            GET /desk/webhooks/{webhook}                          302 /login
            POST /desk/tokens                                     302 /login
            POST /desk/tokens/{token}/revoke                      302 /login
            POST /desk/webhooks                                   302 /login
            POST /desk/webhooks/{webhook}                         302 /login
            GET /desk/verification/dossier                        302 /login
            GET /desk/verification/instructions                   302 /login
            GET /verify                                           200
            GET /verify/{code}                                    404
            POST /desk/exchanges/{slug}/attendance/{date}         302 /login
            POST /desk/exchanges/{slug}/dossiers                  302 /login
            POST /desk/exchanges/{slug}/dossiers/cancel           302 /login
            POST /desk/recomputation                              302 /login
            POST /desk/retention/balance-date                     302 /login
            POST /desk/retention/exchanges/{slug}/balance-date    302 /login
            POST /desk/retention/exchanges/{slug}/erasure         302 /login
            POST /desk/retention/exchanges/{slug}/hold            302 /login
            POST /desk/retention/participations/{reference}/hold  302 /login
            POST /desk/retention/people                           302 /login
            POST /desk/retention/people/{hash:[0-9a-f]{64}}/erase  302 /login
            POST /desk/retention/people/{hash:[0-9a-f]{64}}/export  302 /login
            POST /desk/signed-sheets/{id}/replace                 302 /login
            POST /desk/verification                               302 /login
            POST /desk/verification/dossier                       302 /login
            POST /verify                                          422
            POST /verify/{code}                                   422
            GET /desk/check-in/{code}                            302 /login
            GET /desk/documents/{id}                             302 /login
            GET /desk/evidence/{id}                              302 /login
            GET /desk/exchanges/{slug}                           302 /login
            GET /desk/exchanges/new                              302 /login
            GET /desk/exchanges/{slug}/call                      302 /login
            GET /desk/exchanges/{slug}/call.json                 302 /login
            GET /desk/exchanges/{slug}/clone                     302 /login
            GET /desk/exchanges/{slug}/discard                   302 /login
            GET /desk/exchanges/{slug}/edit                      302 /login
            GET /desk/exchanges/{slug}/edit/map.svg              302 /login
            GET /desk/exchanges/{slug}/edit/{section}            302 /login
            GET /desk/exchanges/{slug}/preview                   302 /login
            GET /desk/exchanges/{slug}/publish                   302 /login
            GET /desk/exchanges/{slug}/cancel                    302 /login
            GET /desk/exchanges/{slug}/dates                     302 /login
            GET /desk/exchanges/{slug}/deadline                  302 /login
            GET /desk/bulk/{id}                                  302 /login
            GET /desk/exchanges/{slug}/participants              302 /login
            GET /desk/exchanges/{slug}/participants/decide       302 /login
            GET /desk/exchanges/{slug}/participants.csv          302 /login
            GET /desk/exchanges/{slug}/participants.xlsx         302 /login
            GET /desk/exchanges/{slug}/register                  302 /login
            GET /desk/incidents                                  302 /login
            GET /desk/mails                                      302 /login
            GET /desk/participations/{reference}                 302 /login
            GET /desk/participations/{reference}/contact-address  302 /login
            GET /desk/participations/{reference}/location        302 /login
            GET /desk/participations/{reference}/hints           302 /login
            GET /desk/participations/{reference}/account         302 /login
            GET /desk/payment-runs/{id}/hints                    302 /login
            GET /desk/participations/{reference}/attendance      302 /login
            GET /desk/participations/{reference}/reopen-claim    302 /login
            GET /desk/participations/{reference}/revise          302 /login
            GET /desk/payment-runs                               302 /login
            GET /desk/payment-runs/{id}                          302 /login
            GET /desk/payment-runs/{id}/cancel                   302 /login
            GET /desk/payment-runs/{id}/day                      302 /login
            GET /desk/payment-runs/{id}/file                     302 /login
            GET /desk/payment-runs/{id}/order                    302 /login
            GET /desk/payments                                   302 /login
            GET /desk/payments/accounting.csv                    302 /login
            GET /desk/payments/accounting.xlsx                   302 /login
            GET /desk/payments/authorise                         302 /login
            GET /desk/payments/budget                            302 /login
            GET /desk/payments/budget/{slug}                     302 /login
            POST /desk/payments/authorise                        302 /login
            POST /desk/payments/budget                           302 /login
            POST /desk/payments/budget/{slug}                    302 /login
            GET /desk/payment-runs/{id}/bank-status              302 /login
            GET /desk/payment-runs/{id}/bank-status/{number:[1-9]\\d{0,5}}/file  302 /login
            GET /desk/payment-runs/{id}/execute                  302 /login
            GET /desk/payment-runs/{id}/returned                 302 /login
            POST /desk/payment-runs/{id}/bank-status             302 /login
            POST /desk/payment-runs/{id}/bank-status/take-over   302 /login
            POST /desk/payment-runs/{id}/execute                 302 /login
            POST /desk/payment-runs/{id}/returned                302 /login
            GET /error                                           404
            GET /exchanges/{slug}                                404
            GET /exchanges/{slug}/register                       404
            GET /exchanges/{slug}/registered                     404
            GET /l/new                                           200
            GET /l/sent                                          200
            GET /l/{token}                                       404
            GET /login                                           200
            GET /my                                              403
            GET /my/amend                                        403
            GET /my/bank-details                                 403
            GET /my/claim                                        403
            GET /my/documents/{id}                               403
            GET /my/forgo                                        403
            GET /my/survey                                       403
            GET /my/withdraw                                     403
            GET /places                                          200
            GET /privacy                                         200
            GET /sources                                         200
            GET /webjars/**                                      404
            POST /desk/exchanges/new                             302 /login
            POST /desk/exchanges/new/import                      302 /login
            POST /desk/exchanges/{slug}/call                     302 /login
            POST /desk/exchanges/{slug}/clone                    302 /login
            POST /desk/exchanges/{slug}/discard                  302 /login
            POST /desk/exchanges/{slug}/edit/{section}           302 /login
            POST /desk/exchanges/{slug}/publish                  302 /login
            POST /desk/exchanges/{slug}/participants/decide      302 /login
            POST /desk/exchanges/{slug}/participants/views       302 /login
            POST /desk/exchanges/{slug}/cancel                   302 /login
            POST /desk/exchanges/{slug}/dates                    302 /login
            POST /desk/exchanges/{slug}/deadline                 302 /login
            POST /desk/incidents/{id}/retry                      302 /login
            POST /desk/participations/{reference}/contact-address  302 /login
            POST /desk/payment-runs/{id}/cancel                  302 /login
            POST /desk/payment-runs/{id}/day                     302 /login
            POST /desk/exchanges/{slug}/register                 302 /login
            POST /desk/participations/{reference}/location       302 /login
            POST /desk/check-in/{code}                           302 /login
            POST /desk/participations/{reference}/attendance     302 /login
            POST /desk/participations/{reference}/reopen-claim   302 /login
            POST /desk/participations/{reference}/revise         302 /login
            POST /error                                          404
            POST /exchanges/{slug}/register                      404
            POST /exchanges/{slug}/registered                    404
            POST /l/new                                          422
            POST /my/amend                                       403
            POST /my/bank-details                                403
            POST /my/claim                                       403
            POST /my/claim/evidence/{id}/remove                  403
            POST /my/confirm                                     403
            POST /my/forgo                                       403
            POST /my/survey                                      403
            POST /my/withdraw                                    403
            """);

    @LocalServerPort
    private int port;

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> controllers;

    @Autowired
    private Collection<AbstractUrlHandlerMapping> resources;

    @Autowired
    private ServletContext servlets;

    @Test
    void givesAStrangerWhatIsWrittenDownHere() {
        var answers = new TreeMap<String, String>();
        mappings().forEach(mapping -> answers.put(mapping, answer(mapping)));

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    /** Two spaces or more stand between an address and the answer. */
    private static Map<String, String> table(String text) {
        return text.lines().map(line -> line.split(" {2,}")).collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private Set<String> mappings() {
        var mappings = new TreeSet<String>();
        controllers.forEach(
                mapping -> mapping.getHandlerMethods().keySet().forEach(info -> mappings.addAll(requests(info))));
        resources.forEach(
                mapping -> mapping.getHandlerMap().keySet().forEach(pattern -> mappings.add("GET " + pattern)));
        servlets.getServletRegistrations().values().forEach(servlet -> servlet.getMappings()
                .forEach(pattern -> mappings.add("GET " + pattern)));
        return mappings;
    }

    private static Set<String> requests(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET, RequestMethod.POST)
                : info.getMethodsCondition().getMethods();
        return methods.stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    private String answer(String mapping) {
        String method = mapping.substring(0, mapping.indexOf(' '));
        String path = mapping.substring(method.length() + 1)
                .replaceAll("\\{[^{}]*(\\{[^}]*}[^{}]*)*}", "x")
                .replaceAll("\\*+", "x");
        var stranger = new StaffClient(port);
        var answer = "POST".equals(method) ? stranger.postForm(path, Map.of()) : stranger.send(method, path);
        String target = answer.headers()
                .firstValue("Location")
                .map(location -> " " + location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
        return answer.statusCode() + target;
    }
}
