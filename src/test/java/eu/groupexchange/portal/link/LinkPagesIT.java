package eu.groupexchange.portal.link;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.portal.Answer;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class LinkPagesIT {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private PortalClient browser;
    private TestExchange exchange;

    @BeforeEach
    void anExchange() {
        exchange = story.publish();
        browser = new PortalClient(port);
    }

    private String link(TestParticipation participation) {
        return URI.create(story.bean(AccessLinks.class)
                        .newLink(
                                participation.reference().value(),
                                participation.now().email()))
                .getPath();
    }

    @Test
    void leadsToTheOwnPageAndConfirmsTheAddress() {
        TestParticipation participation = exchange.registers("DE", "Dresden");

        HttpResponse<String> answer = browser.get(link(participation));

        Answer.leadsTo(answer, "/my");
        assertThat(participation.now().state().addressConfirmedAt()).isNotNull();
        HttpResponse<String> page = browser.get("/my");
        Answer.isPage(page, 200);
        assertThat(page.body()).contains(participation.reference().value());
    }

    @Test
    void takesTheLinkThatWasOpenedLast() {
        TestParticipation one = exchange.registers("DE", "Dresden");
        TestParticipation other = exchange.registers("ES", "Madrid");

        browser.get(link(one));
        browser.get(link(other));

        assertThat(browser.get("/my").body())
                .contains(other.reference().value())
                .doesNotContain(one.reference().value());
    }

    @Test
    void givesTheSessionANewIdentity() {
        TestParticipation one = exchange.registers("DE", "Dresden");
        TestParticipation other = exchange.registers("ES", "Madrid");

        String before =
                browser.get(link(one)).headers().firstValue("Set-Cookie").orElseThrow();
        String after =
                browser.get(link(other)).headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/amend", "/my/claim", "/my/withdraw", "/my/forgo", "/my/bank-details"})
    void asksForTheLinkWhereNoneWasOpened(String path) {
        HttpResponse<String> page = browser.get(path);

        Answer.isPage(page, 403);
        assertThat(page.body()).contains("Open your personal link first", "action=\"/l/new\"");
    }

    @Test
    void saysTheSameOfAnUnknownAndOfAnExpiredLink() {
        String expired = link(exchange.registers("DE", "Dresden"));
        story.freezeAt(Story.BEGINNING.plus(Duration.ofDays(3650)));

        HttpResponse<String> unknownPage = browser.get("/l/" + "x".repeat(43));
        HttpResponse<String> expiredPage = browser.get(expired);

        Answer.isPage(unknownPage, 404);
        Answer.isPage(expiredPage, 404);
        assertThat(withoutToken(expiredPage)).isEqualTo(withoutToken(unknownPage));
    }

    @Test
    void aLinkThatWentToAnAddressOfBeforeIsVoidAndSoIsItsSession() {
        TestParticipation participation = exchange.registers("DE", "Dresden").confirmsAddress();
        String before = link(participation);
        browser.get(before);
        Answer.isPage(browser.get("/my"), 200);

        story.bean(JdbcClient.class)
                .sql("update participation set answers = jsonb_set(answers, '{email}', '\"other@cluster.example\"'),"
                        + " email = 'other@cluster.example' where reference = ?")
                .param(participation.reference().value())
                .update();

        Answer.isPage(new PortalClient(port).get(before), 404);
        Answer.isPage(browser.get("/my"), 403);
        Answer.leadsTo(browser.get(link(participation)), "/my");
        Answer.isPage(browser.get("/my"), 200);
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    @Test
    void answersTheSameWhoeverAsksForANewLinkAndMailsItToTheOwnerOnly() {
        TestParticipation participation = exchange.registers("DE", "Dresden").confirmsAddress();
        story.pass(Duration.ofHours(2));
        String reference = participation.reference().value();
        int mails = participation.mails().size();

        Answer.leadsTo(browser.post("/l/new", Map.of("reference", reference, "email", "a@b.example")), "/l/sent");
        Answer.leadsTo(browser.post("/l/new", Map.of("reference", "VAL99-0001", "email", "a@b.example")), "/l/sent");
        assertThat(participation.mails()).hasSize(mails);

        Answer.leadsTo(
                browser.post(
                        "/l/new",
                        Map.of(
                                "reference",
                                reference,
                                "email",
                                participation.now().email())),
                "/l/sent");
        assertThat(participation.mails()).hasSize(mails + 1);
        Answer.isPage(browser.get("/l/sent"), 200);
    }

    @Test
    void saysWhatIsWrongWithARequestForANewLink() {
        HttpResponse<String> page = browser.post("/l/new", Map.of("reference", "nonsense", "email", ""));

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains(
                        "Enter a reference such as VAL22-0001.", "Enter the e-mail address with which you registered.")
                .contains("value=\"nonsense\"");
    }
}
