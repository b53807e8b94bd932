package eu.groupexchange.desk.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.desk.bulk.BulkActions;
import eu.groupexchange.desk.bulk.BulkWorkNow;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.SignedIn;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The participants of an exchange on the desk: found, decided about many at one go, taken out. */
@ExchangeTest
class ParticipantsIT {

    private static final String COORDINATORS = "coordinators";

    @Autowired
    private Story story;

    @Autowired
    private WebApplicationContext application;

    private MockMvc web;
    private TestExchange exchange;
    private String path;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        exchange = story.publish();
        path = "/desk/exchanges/" + exchange.slug() + "/participants";
    }

    @Test
    void onePostDecidesManyAndEachResultIsNamed() throws Exception {
        TestParticipation dresden = underReview("DE", "Dresden");
        TestParticipation vigo = underReview("ES", "Vigo");
        TestParticipation invited = underReview("PL", "Opole").isAccepted();

        Document results = results(send(decision("accept", "")
                .param("reference", dresden.reference().value())
                .param(
                        "reference",
                        vigo.reference().value(),
                        dresden.reference().value())
                .param("reference", invited.reference().value(), "XXX22-0001", "nonsense")));
        story.work();

        assertThat(dresden.status()).isEqualTo(ParticipationStatus.INVITED);
        assertThat(vigo.status()).isEqualTo(ParticipationStatus.INVITED);
        assertThat(results.select("[role=status]").text())
                .isEqualTo("2 were accepted. 4 were not, each for the reason below.");
        assertThat(results.select("section:has(#refused) tbody tr").eachText())
                .containsExactlyInAnyOrder(
                        dresden.reference() + " It was named more than once; it is done once.",
                        invited.reference() + " " + invited.now().organisationName()
                                + " This was decided, or has moved on, meanwhile. Nothing was changed; look again.",
                        "XXX22-0001 There is no participation with this reference in this exchange.",
                        "nonsense This is no reference of a participation.");
        assertThat(results.select("section:has(#done) tbody tr")).hasSize(2);
        assertThat(story.bean(DecisionLog.class).of(dresden.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("eligibility-decided"))
                .extracting(entry -> entry.entry().actor().id())
                .containsExactly("staff:coordinator");
    }

    @Test
    void aPageShowsBeforeWhatWillHappenAndWhoNeedsAReason() throws Exception {
        TestParticipation far = underReview("DE", "Dresden");
        TestParticipation tooNear = underReview("BE", "Gent");
        TestParticipation invited = underReview("PL", "Opole").isAccepted();

        Document page = page(path + "/decide?decision=accept&all=true", COORDINATORS);

        assertThat(page.select("main form [name=reference]").eachAttr("value"))
                .containsExactly(far.reference().value(), tooNear.reference().value());
        assertThat(page.select("section:has(#impossible)").text())
                .contains(invited.reference().value(), "It is invited");
        assertThat(page.select("main .notice").text())
                .contains("One needs a reason", tooNear.reference().value());

        String bulk = page.select("[name=bulk]").val();
        MockHttpServletRequestBuilder sent = decision("accept", "")
                .param("bulk", bulk)
                .param("reference", far.reference().value(), tooNear.reference().value());
        MockHttpServletResponse refused = send(sent);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("One of them needs a reason. Write it, or leave that one out.");
        assertThat(far.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);

        MockHttpServletRequestBuilder reasoned = decision("accept", "It comes from an island.")
                .param("bulk", bulk)
                .param("reference", far.reference().value(), tooNear.reference().value());
        String first = send(reasoned).getRedirectedUrl();
        String second = send(reasoned).getRedirectedUrl();
        assertThat(first).isEqualTo(second);
        story.work();

        assertThat(tooNear.status()).isEqualTo(ParticipationStatus.INVITED);
        Document results = page(first, COORDINATORS);
        assertThat(results.select("[role=status]").text()).isEqualTo("2 were accepted.");
        assertThat(get(first, COORDINATORS).getHeader("Refresh")).isNull();
    }

    @Test
    void whatTakesLongShowsHowFarItIs() {
        TestParticipation cluster = underReview("DE", "Dresden");
        String running = BulkWorkNow.begun(story, "accept", exchange.slug(), cluster.reference());

        Document page = page(running, COORDINATORS);
        assertThat(page.select("[role=status]").text()).contains("0 of 1 are done");
        assertThat(page.select("progress").attr("max")).isEqualTo("1");
        assertThat(page.select("section:has(#waiting)").text())
                .contains(cluster.reference().value());
        BulkWorkNow.done(story);

        assertThat(page(running, COORDINATORS).select("[role=status]").text()).isEqualTo("One was accepted.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void manyAreDeclinedWithAReasonThatTheirLettersSay() throws Exception {
        TestParticipation dresden = underReview("DE", "Dresden");
        TestParticipation vigo = underReview("ES", "Vigo");

        Document without = results(
                send(decision("decline", "").param("references", dresden.reference() + " " + vigo.reference())));
        assertThat(without.select("section:has(#refused)").text())
                .contains(dresden.reference().value(), "To decline nevertheless, give the reason");
        assertThat(dresden.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);

        results(send(
                decision("decline", "The days are full.").param("all", "true").param("status", "under-review")));
        story.work();

        assertThat(List.of(dresden.status(), vigo.status())).containsOnly(ParticipationStatus.DECLINED);
    }

    @Test
    void whatSomebodyHasInHandInTasklistIsSaidByName() throws Exception {
        TestParticipation cluster = underReview("DE", "Dresden");
        TaskService tasks = story.bean(TaskService.class);
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(cluster.reference().value())
                        .singleResult()
                        .getId(),
                "coordinator2");

        Document page = page(path + "/decide?decision=accept&reference=" + cluster.reference(), COORDINATORS);
        Document results = results(send(
                decision("accept", "").param("reference", cluster.reference().value())));

        assertThat(page.select("section:has(#impossible)").text()).contains("has claimed its task in Tasklist");
        assertThat(results.select("section:has(#refused)").text()).contains("coordinator2");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void nobodyElseDecides() throws Exception {
        TestParticipation cluster = underReview("DE", "Dresden");
        for (String group : List.of("finance", "auditors", "camunda-admin")) {
            assertThat(get(path, group).getStatus()).as(group).isEqualTo(200);
            assertThat(get(path, group).getContentAsString()).as(group).doesNotContain("name=\"decision\"");
            assertThat(get(path + "/decide?decision=accept", group).getStatus())
                    .as(group)
                    .isEqualTo(403);
            for (String decision : List.of("accept", "decline", "askInformation", "remind", "offerPlace")) {
                assertThat(send(
                                        decision(decision, "no")
                                                .param(
                                                        "reference",
                                                        cluster.reference().value()),
                                        group)
                                .getStatus())
                        .as("%s %s", group, decision)
                        .isEqualTo(403);
            }
        }
        for (String group : List.of("auditors", "camunda-admin")) {
            assertThat(send(post(path + "/views").param("name", "mine"), group).getStatus())
                    .as(group)
                    .isEqualTo(403);
        }
        for (String user : List.of("finance", "auditor", "admin")) {
            for (String decision : List.of("accept", "decline", "askInformation", "remind", "offerPlace")) {
                assertThatThrownBy(() -> story.bean(BulkActions.class)
                                .find(decision)
                                .orElseThrow()
                                .apply(cluster.reference(), Map.of("reason", "no"), user))
                        .as("%s %s", user, decision)
                        .isInstanceOf(RefusedException.class);
            }
        }
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void organisationsAreRemindedOnceADayOfWhatWaitsForThem() throws Exception {
        TestParticipation registered = exchange.registers("FI", "Oulu");
        TestParticipation invited = underReview("PL", "Opole").isAccepted();
        story.pass(java.time.Duration.ofHours(30));

        Document first = results(send(decision("remind", "").param("all", "true")));
        Document second = results(send(decision("remind", "").param("all", "true")));

        assertThat(first.select("[role=status]").text()).isEqualTo("2 were reminded.");
        assertThat(second.select("section:has(#refused) tbody tr")).hasSize(2).allSatisfy(row -> assertThat(row.text())
                .contains("reminded of this today already"));
        assertThat(story.bean(DecisionLog.class).of(registered.reference().value()))
                .extracting(entry -> entry.entry().action())
                .contains("reminded");
        assertThat(story.bean(DecisionLog.class).of(invited.reference().value()))
                .extracting(entry -> entry.entry().action())
                .contains("reminded");
    }

    @Test
    void aPlaceIsOfferedOnlyWhereOneIsFree() throws Exception {
        exchange = story.publish(
                call -> ((com.fasterxml.jackson.databind.node.ObjectNode) call.get("rules")).put("capacity", 1));
        path = "/desk/exchanges/" + exchange.slug() + "/participants";
        underReview("DE", "Dresden").isAccepted();
        TestParticipation waiting = underReview("ES", "Vigo").isAccepted();
        assertThat(waiting.status()).isEqualTo(ParticipationStatus.WAITING_LIST);

        Document results = results(send(decision("offerPlace", "")
                .param("reference", waiting.reference().value())));

        assertThat(results.select("section:has(#refused)").text()).contains("No place is free.");
    }

    @Test
    void whatAnAddressAsksThatNobodyUnderstandsIsPassedOver() throws Exception {
        underReview("DE", "Dresden");
        for (String query : List.of(
                "?status=nonsense&due=never&country=Germany&sort=height&page=0&size=7&money=gold&waits=godot",
                "?page=99999999999&q=%25%27%22%3Cscript%3E&status=UNDER_REVIEW,under-review&country=de",
                "?view=nothing&sort=-&mine=1")) {
            assertThat(get(path + query, COORDINATORS).getStatus()).as(query).isEqualTo(200);
        }
        assertThat(page(path + "?status=nonsense", COORDINATORS)
                        .select("main .notice")
                        .text())
                .isEqualTo("'nonsense' is nothing that the list could be narrowed by (status), so it was passed over.");
        assertThat(get(path + "/decide", COORDINATORS).getStatus()).isEqualTo(409);
        assertThat(send(decision("pay", "").param("reference", "X")).getStatus())
                .isEqualTo(422);
        assertThat(send(decision("accept", "")).getStatus()).isEqualTo(422);
        assertThat(get("/desk/bulk/nonsense", COORDINATORS).getStatus()).isEqualTo(404);
        assertThat(get("/desk/bulk/" + UUID.randomUUID(), COORDINATORS).getStatus())
                .isEqualTo(404);
    }

    @Test
    void everyFigureIsAListOfAsManyAndTheHeaderNamesWhoIsSignedIn() throws Exception {
        underReview("DE", "Dresden");
        underReview("PL", "Opole").isAccepted();
        exchange.registers("FI", "Oulu");

        Document page = page("/desk/exchanges/" + exchange.slug(), "finance");

        assertThat(page.select("header").text()).contains("Signed in: finance, finance officer");
        assertThat(page.select(".figure")).hasSizeGreaterThan(8).allSatisfy(figure -> assertThat(
                        page(figure.attr("href"), "finance").select("tbody tr"))
                .as(figure.text())
                .hasSize(Integer.parseInt(figure.select("strong").text())));
        assertThat(page("/desk", "finance")
                        .select("tr:contains(" + exchange.exchange().title() + ")")
                        .text())
                .contains("To review: 1");
    }

    @Test
    void theListIsTakenOutWithRealNumbersAndDaysAndThatIsLogged() throws Exception {
        TestParticipation paid = underReview("DE", "Dresden").isAccepted().confirms();
        exchange.registers("FI", "Oulu");
        exchange.takesPlaceWith(paid);
        paid.claims();

        List<Row> all = rows(path + ".xlsx?columns=all", "finance");
        assertThat(all).hasSize(3);
        Row row = all.get(1);
        Row heads = all.get(0);
        assertThat(cell(heads, row, "Amount").getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell(heads, row, "Amount").asNumber()).isEqualByComparingTo("450");
        assertThat(cell(heads, row, "Claim by").asDate().toLocalDate())
                .isEqualTo(paid.claim()
                        .deadline()
                        .minusSeconds(1)
                        .atZone(exchange.exchange().zone())
                        .toLocalDate());
        assertThat(cell(heads, row, "Kilometres").asNumber()).isGreaterThan(new java.math.BigDecimal("700"));
        assertThat(cell(heads, row, "E-mail").asString()).isEqualTo(paid.now().email());
        assertThat(cell(heads, row, "IBAN").asString()).isEqualTo(TestParticipation.IBAN);
        assertThat(rows(path + ".xlsx?columns=all", COORDINATORS).get(0))
                .noneMatch(one -> one.getText().equals("IBAN"));
        assertThat(rows(path + ".xlsx?status=lapsed", "auditors")).hasSize(2);

        String csv = get(path + ".csv?separator=semicolon&claim=submitted", "auditors")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff\"Reference\";\"Organisation\";");
        assertThat(csv.strip().lines()).hasSize(2);
        assertThat(csv).contains(";450.00;\"EUR\";");

        assertThat(story.bean(AccessEntries.class)
                        .some(
                                new AccessFilter(null, exchange.slug().value(), AccessKind.EXPORT, null, null, null),
                                10,
                                0))
                .hasSize(4);
    }

    private TestParticipation underReview(String country, String city) {
        return exchange.registers(country, city).confirmsAddress();
    }

    private MockHttpServletRequestBuilder decision(String decision, String reason) {
        return post(path + "/decide").param("decision", decision).param("reason", reason);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send(request, COORDINATORS);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String group) throws Exception {
        return web.perform(request.with(csrf()).with(SignedIn.memberOf(group, story)))
                .andReturn()
                .getResponse();
    }

    private Document results(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return page(answer.getRedirectedUrl(), COORDINATORS);
    }

    private MockHttpServletResponse get(String address, String group) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                java.net.URI.create(address))
                        .with(SignedIn.memberOf(group, story)))
                .andReturn()
                .getResponse();
    }

    private Document page(String address, String group) {
        try {
            MockHttpServletResponse answer = get(address, group);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(answer.getContentAsString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> rows(String address, String group) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(get(address, group).getContentAsByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static org.dhatim.fastexcel.reader.Cell cell(Row heads, Row row, String head) {
        for (int column = 0; column < heads.getCellCount(); column++) {
            if (heads.getCellText(column).equals(head)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("There is no column " + head);
    }
}
