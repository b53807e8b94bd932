package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.paperwork.FundingStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class MailTextsTest {

    private static final Set<MailKind> WITH_PERSONAL_LINK = EnumSet.of(
            MailKind.REGISTRATION_ACKNOWLEDGED,
            MailKind.REGISTERED_ON_BEHALF,
            MailKind.ADDRESS_REMINDER,
            MailKind.REVIEW_REOPENED,
            MailKind.NEW_LINK,
            MailKind.NEW_ADDRESS,
            MailKind.EXCHANGE_RESCHEDULED,
            MailKind.CALENDAR_ENTRY,
            MailKind.PAPERS_RENEWED,
            MailKind.INFORMATION_REQUESTED,
            MailKind.WAITING_LIST,
            MailKind.INVITATION,
            MailKind.CONFIRMATION_REMINDER,
            MailKind.PRACTICAL_INFORMATION,
            MailKind.CERTIFICATE,
            MailKind.CLAIM_INVITED,
            MailKind.CLAIM_REMINDER,
            MailKind.CLAIM_RECEIVED,
            MailKind.CLAIM_APPROVED,
            MailKind.CLAIM_RETURNED,
            MailKind.CLAIM_REOPENED,
            MailKind.PAYMENT_FAILED);

    /** The mails that ask for something, and by which fact they say until when. */
    private static final Map<MailKind, String> ASKING = Map.ofEntries(
            Map.entry(MailKind.REGISTRATION_ACKNOWLEDGED, "lapsesAt"),
            Map.entry(MailKind.REGISTERED_ON_BEHALF, "lapsesAt"),
            Map.entry(MailKind.ADDRESS_REMINDER, "lapsesAt"),
            Map.entry(MailKind.NEW_ADDRESS, "answerBy"),
            Map.entry(MailKind.INFORMATION_REQUESTED, "answerBy"),
            Map.entry(MailKind.INVITATION, "confirmBy"),
            Map.entry(MailKind.CONFIRMATION_REMINDER, "confirmBy"),
            Map.entry(MailKind.EXCHANGE_RESCHEDULED, "confirmBy"),
            Map.entry(MailKind.CLAIM_INVITED, "deadline"),
            Map.entry(MailKind.CLAIM_REMINDER, "deadline"),
            Map.entry(MailKind.CLAIM_RETURNED, "deadline"),
            Map.entry(MailKind.CLAIM_REOPENED, "deadline"),
            Map.entry(MailKind.PAYMENT_FAILED, "answerBy"));

    /** Those that tell something, and ask for nothing; to the staff, tasks say when they are due. */
    private static final Set<MailKind> TELLING = EnumSet.of(
            MailKind.REGISTRATION_LAPSED,
            MailKind.NEW_LINK,
            MailKind.ADDRESS_CHANGE_REQUESTED,
            MailKind.ADDRESS_REPLACED,
            MailKind.CALENDAR_ENTRY,
            MailKind.DECLINED,
            MailKind.REVIEW_REOPENED,
            MailKind.WAITING_LIST,
            MailKind.NO_PLACE_FREE,
            MailKind.PLACE_LAPSED,
            MailKind.PRACTICAL_INFORMATION,
            MailKind.PAPERS_RENEWED,
            MailKind.WITHDRAWAL_CONFIRMED,
            MailKind.EXCHANGE_CANCELLED,
            MailKind.CERTIFICATE,
            MailKind.NOT_ENTITLED,
            MailKind.CLAIM_RECEIVED,
            MailKind.CLAIM_APPROVED,
            MailKind.CLAIM_REJECTED,
            MailKind.CLAIM_LAPSED,
            MailKind.CLAIM_FORGONE,
            MailKind.BANK_DETAILS_CHANGED,
            MailKind.REMITTANCE_ADVICE,
            MailKind.REGISTRATION_SUMMARY,
            MailKind.REVIEWS_OVERDUE,
            MailKind.STAFF_NOTICE);

    private final MailTexts texts = new MailTexts(new FundingStatement(
            "EXXTRA, railway clusters", "Funded by the European Union", "Only the authors' views.", "951206"));

    @ParameterizedTest
    @EnumSource
    void leavesNoGapInAnyMail(MailKind kind) {
        MailText mail = texts.of(kind, SampleMails.model(kind));

        for (String words : List.of(mail.title(), mail.text(), mail.html())) {
            assertThat(words).doesNotContain("${", "[[", "[(", "[#", "[/", " th:", "null", "{0}", "{1}");
        }
        assertThat(mail.title()).contains("Group exchange in Valenciennes").doesNotContain("''");
        assertThat(mail.text()).doesNotContain("</", "&amp;", "&lt;");
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameInTextAndHtml(MailKind kind) {
        MailText mail = texts.of(kind, SampleMails.model(kind));

        List<String> facts = SampleMails.model(kind).values().stream()
                .filter(value -> value instanceof String || value instanceof List)
                .flatMap(value -> value instanceof List<?> list
                        ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                        : ((String) value).lines())
                .filter(fact -> mail.text().contains(fact) || escaped(mail).contains(fact))
                .toList();
        assertThat(facts).isNotEmpty().allSatisfy(fact -> {
            assertThat(mail.text()).contains(fact.startsWith("Żaneta") ? "Dear " + fact : fact);
            assertThat(escaped(mail)).contains(fact);
        });
        for (String funding :
                List.of("Funded by the European Union", "EXXTRA, railway clusters", "Only the authors' views.")) {
            assertThat(mail.text()).contains(funding);
            assertThat(escaped(mail)).contains(funding);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsAPersonalLinkWhereSomethingIsToBeDone(MailKind kind) {
        MailText mail = texts.of(kind, SampleMails.model(kind));

        assertThat(mail.text().contains(LinkIssuer.PLACEHOLDER)).isEqualTo(WITH_PERSONAL_LINK.contains(kind));
        assertThat(mail.html().contains("href=\"" + LinkIssuer.PLACEHOLDER + "\""))
                .isEqualTo(WITH_PERSONAL_LINK.contains(kind));
    }

    @ParameterizedTest
    @EnumSource
    void saysUntilWhenWhereItAsksForSomething(MailKind kind) {
        assertThat(ASKING.containsKey(kind)).isNotEqualTo(TELLING.contains(kind));
        if (ASKING.containsKey(kind)) {
            Map<String, Object> model = SampleMails.model(kind);
            MailText mail = texts.of(kind, model);
            String deadline = dates(model).until((Instant) model.get(ASKING.get(kind)));

            if (kind != MailKind.EXCHANGE_RESCHEDULED) { // asks only those who have a place to confirm
                assertThat(NeededFacts.of(kind)).contains(ASKING.get(kind));
            }
            assertThat(mail.text()).contains(deadline);
            assertThat(mail.html()).contains(deadline);
        }
    }

    private static MailDates dates(Map<String, Object> model) {
        return new MailDates(new eu.groupexchange.wording.VenueTime((ZoneId) model.get("zone"), "Valenciennes"));
    }

    @ParameterizedTest
    @EnumSource
    void loadsNothingFromAnywhere(MailKind kind) {
        assertThat(texts.of(kind, SampleMails.model(kind)).html())
                .doesNotContain("src=\"http", "<link", "<script", "url(", "@import");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAMailThatLacksAFact(MailKind kind) {
        for (String fact : NeededFacts.of(kind)) {
            Map<String, Object> model = new HashMap<>(SampleMails.model(kind));
            model.remove(fact);
            assertThatThrownBy(() -> texts.of(kind, model)).hasMessageContaining(fact);
        }
    }

    @ParameterizedTest
    @EnumSource
    void usesNoFactThatNobodyPromised(MailKind kind) throws IOException {
        Set<String> known = new TreeSet<>(SampleMails.model(kind).keySet());
        known.addAll(List.of("link", "dates", "entry", "review", "day", "session"));

        for (String ending : List.of(".html", ".txt")) {
            String template = new ClassPathResource("mails/" + kind.template() + ending)
                    .getContentAsString(StandardCharsets.UTF_8);
            Matcher used = Pattern.compile("\\$\\{ ?!?(?<name>[a-z][A-Za-z]*)").matcher(template);
            while (used.find()) {
                assertThat(known).contains(used.group("name"));
            }
        }
    }

    @Test
    void leavesOutWhatACoordinatorDidNotSay() {
        Map<String, Object> model = new HashMap<>(SampleMails.model(MailKind.CLAIM_RETURNED));
        model.put("reason", null);

        MailText mail = texts.of(MailKind.CLAIM_RETURNED, model);

        assertThat(mail.text()).doesNotContain("The coordinator says");
        assertThat(mail.html()).doesNotContain("The coordinator says");
    }

    @Test
    void keepsASubjectLineOneLine() {
        Map<String, Object> model = new HashMap<>(SampleMails.model(MailKind.NEW_LINK));
        model.put("exchangeTitle", "Échange à Łódź\r\nBcc: everybody@example.org\u2028x");

        assertThat(texts.of(MailKind.NEW_LINK, model).title())
                .isEqualTo("Your new link: Échange à Łódź Bcc: everybody@example.org x (VAL22-0007)");
    }

    @Test
    void givesNobodyALinkForWritingThePlaceholder() {
        Map<String, Object> model = new HashMap<>(SampleMails.model(MailKind.DECLINED));
        model.put("organisation", "Cluster %%LINK%%");
        model.put("reasons", List.of("%%LINK%%"));

        MailText mail = texts.of(MailKind.DECLINED, model);

        assertThat(mail.text()).contains("Cluster LINK").doesNotContain(LinkIssuer.PLACEHOLDER);
        assertThat(mail.html()).doesNotContain(LinkIssuer.PLACEHOLDER);
    }

    @Test
    void showsWhatPeopleWroteAsWordsAndNotAsMarkup() {
        assertThat(texts.of(MailKind.NEW_LINK, SampleMails.model(MailKind.NEW_LINK))
                        .html())
                .contains("Dear Żaneta O&#39;Brien &lt;b&gt;,");
    }

    private static String escaped(MailText mail) {
        return org.springframework.web.util.HtmlUtils.htmlUnescape(mail.html());
    }
}
