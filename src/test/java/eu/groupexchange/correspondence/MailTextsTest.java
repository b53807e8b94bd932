package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.paperwork.FundingStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private final MailTexts texts = new MailTexts(new FundingStatement(
            "EXXTRA, railway clusters", "Funded by the European Union", "Only the authors' views."));

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
