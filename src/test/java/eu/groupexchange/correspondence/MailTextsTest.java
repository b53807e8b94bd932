package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.testing.SampleRecords;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.VenueTime;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

class MailTextsTest {

    private final MailTexts texts = new MailTexts(new FundingStatement(
            "EXXTRA, railway clusters", "Funded by the European Union", "Only the authors' views.", "951206"));

    static List<Class<? extends Mail>> kinds() {
        return SampleMails.kinds();
    }

    static Stream<MailOrder> mails() {
        return kinds().stream().flatMap(kind -> SampleMails.all(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void leavesNoGapInAnyMail(MailOrder order) {
        MailText mail = texts.of(order);

        for (String words : List.of(mail.title(), mail.text(), mail.html())) {
            assertThat(words).doesNotContain("${", "[[", "[(", "[#", "[/", " th:", "null", "{0}", "{1}", "??");
        }
        assertThat(mail.title()).contains("Group exchange in Valenciennes").doesNotContain("''");
        assertThat(mail.text()).doesNotContain("</", "&amp;", "&lt;");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysTheSameInTextAndHtml(MailOrder order) {
        MailText mail = texts.of(order);

        List<String> facts = Stream.of(
                        words(order.mail()),
                        words(order.head()),
                        order.head().addressee() == null
                                ? Stream.<String>empty()
                                : words(order.head().addressee()))
                .flatMap(words -> words)
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
    @MethodSource("mails")
    void holdsAPersonalLinkWhereSomethingIsToBeDone(MailOrder order) {
        MailText mail = texts.of(order);
        boolean link = asksUntil(order.mail().getClass()).isPresent()
                || order.mail().getClass().getAnnotation(Mail.OnlyTells.class).withLink();

        assertThat(mail.text().contains(LinkIssuer.PLACEHOLDER)).isEqualTo(link);
        assertThat(mail.html().contains("href=\"" + LinkIssuer.PLACEHOLDER + "\""))
                .isEqualTo(link);
    }

    /** Where nothing is said of it in one case, such as to whom has no place to confirm, it is in another. */
    @ParameterizedTest
    @MethodSource("kinds")
    void saysUntilWhenWhereItAsksForSomething(Class<? extends Mail> kind) {
        Optional<RecordComponent> until = asksUntil(kind);
        assertThat(until.isPresent())
                .as("asks for something, or only tells")
                .isNotEqualTo(kind.isAnnotationPresent(Mail.OnlyTells.class));

        until.ifPresent(deadline -> assertThat(SampleMails.all(kind))
                .filteredOn(order -> SampleRecords.value(order.mail(), deadline) != null)
                .anySatisfy(order -> {
                    String moment = dates().until((Instant) SampleRecords.value(order.mail(), deadline));
                    assertThat(texts.of(order).text()).contains(moment);
                    assertThat(texts.of(order).html()).contains(moment);
                }));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysUntilWhenInBothTextsOrInNone(MailOrder order) {
        asksUntil(order.mail().getClass())
                .map(deadline -> (Instant) SampleRecords.value(order.mail(), deadline))
                .map(moment -> dates().until(moment))
                .ifPresent(moment -> assertThat(texts.of(order).html().contains(moment))
                        .isEqualTo(texts.of(order).text().contains(moment)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void loadsNothingFromAnywhere(MailOrder order) {
        assertThat(texts.of(order).html()).doesNotContain("src=\"http", "<link", "<script", "url(", "@import");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAMailThatLacksAFact(Class<? extends Mail> kind) {
        MailOrder order = SampleMails.all(kind).get(0);

        needed(order.head()).forEach(fact -> assertThatThrownBy(
                        () -> texts.of(about(order.mail(), SampleRecords.without(order.head(), fact))))
                .hasMessageContaining(fact));
        if (order.head().addressee() != null) {
            needed(order.head().addressee()).forEach(fact -> assertThatThrownBy(() -> texts.of(about(
                            order.mail(),
                            order.head().to(SampleRecords.without(order.head().addressee(), fact)))))
                    .hasMessageContaining(fact));
        }
        needed(order.mail()).forEach(fact -> assertThatThrownBy(
                        () -> texts.of(about(SampleRecords.without(order.mail(), fact), order.head())))
                .hasMessageContaining(fact));
    }

    @Test
    void takesTheOptionalFactsOfTheRecordsForOptional() {
        assertThat(needed(SampleMails.order("claim-returned", "VAL22-0007", "returned")
                        .mail()))
                .containsExactly("items", "deadline");
    }

    @Test
    void leavesOutWhatACoordinatorDidNotSay() {
        MailOrder full = SampleMails.order("claim-returned", "VAL22-0007", "returned");

        MailText mail = texts.of(about(SampleRecords.without(full.mail(), "reason"), full.head()));

        assertThat(texts.of(full).text()).contains("The coordinator says");
        assertThat(mail.text()).doesNotContain("The coordinator says");
        assertThat(mail.html()).doesNotContain("The coordinator says");
    }

    @Test
    void keepsASubjectLineOneLine() {
        MailHead head = SampleMails.head();
        MailHead odd = new MailHead(
                        "Échange à Łódź\r\nBcc: everybody@example.org\u2028x",
                        head.hostName(),
                        head.venueAddress(),
                        head.venueCity(),
                        head.firstDay(),
                        head.lastDay(),
                        head.zone(),
                        head.exchangeContact(),
                        head.contactEmail(),
                        null)
                .to(SampleMails.addressee());

        assertThat(texts.of(about(
                                SampleMails.order("new-link", "VAL22-0007", "new")
                                        .mail(),
                                odd))
                        .title())
                .isEqualTo("Your new link: Échange à Łódź Bcc: everybody@example.org x (VAL22-0007)");
    }

    @Test
    void givesNobodyALinkForWritingThePlaceholder() {
        MailHead head = SampleMails.head().to(new MailHead.Addressee("VAL22-0007", "Cluster %%LINK%%", "%%LINK%%"));
        Mail mail = new Quoted("%%LINK%%", List.of("%%LINK%%"), new Quoted.Part("%%LINK%%", List.of("a %%LINK%%")));

        assertThat(MailFacts.of((Record) mail))
                .containsEntry("words", "LINK")
                .containsEntry("list", List.of("LINK"))
                .containsEntry("part", new Quoted.Part("LINK", List.of("a LINK")));
        MailText declined = texts.of(
                about(SampleMails.order("declined", "VAL22-0007", "declined").mail(), head));
        assertThat(declined.text()).contains("Cluster LINK").doesNotContain(LinkIssuer.PLACEHOLDER);
        assertThat(declined.html()).doesNotContain(LinkIssuer.PLACEHOLDER);
    }

    private record Quoted(String words, List<String> list, Part part) implements Mail {
        record Part(String words, List<String> list) {}
    }

    @Test
    void showsWhatPeopleWroteAsWordsAndNotAsMarkup() {
        assertThat(texts.of(SampleMails.order("new-link", "VAL22-0007", "new")).html())
                .contains("Dear Żaneta O&#39;Brien &lt;b&gt;,");
    }

    private static MailOrder about(Mail mail, MailHead head) {
        return new MailOrder("VAL22-0007", "sample", mail, SampleMails.RECIPIENT, head);
    }

    private static Optional<RecordComponent> asksUntil(Class<? extends Mail> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Mail.AsksUntil.class))
                .findFirst();
    }

    private static List<String> needed(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> !component.getType().isPrimitive())
                .map(RecordComponent::getName)
                .toList();
    }

    /** What a record says in words, in its parts too. */
    private static Stream<String> words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(MailTextsTest::words);
        }
        if (value instanceof String string) {
            return string.lines();
        }
        return value instanceof Record
                ? Stream.concat(
                        Stream.of(value.toString()),
                        Arrays.stream(value.getClass().getRecordComponents())
                                .map(component -> SampleRecords.value(value, component))
                                .flatMap(MailTextsTest::words))
                : Stream.of();
    }

    private static MailDates dates() {
        return new MailDates(new VenueTime(SampleMails.head().zone(), "Valenciennes"));
    }

    private static String escaped(MailText mail) {
        return HtmlUtils.htmlUnescape(mail.html());
    }
}
