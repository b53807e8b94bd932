package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class TextsTest {

    @Test
    void saysAKeyWithItsArguments() {
        assertThat(Texts.of("papers.shared.dear", "Żaneta O'Brien")).isEqualTo("Dear Żaneta O'Brien,");
        assertThat(Texts.of("papers.certificate.half-days", 1)).startsWith("1 half-day attended");
        assertThat(Texts.of("papers.certificate.half-days", 1204)).startsWith("1204 half-days attended");
        assertThat(Texts.of("platform.deciders.only-members-group", "finance")).contains("the group 'finance' decide");
    }

    /** What people typed is never a pattern, and in a text with markup never markup. */
    @Test
    void takesArgumentsAsTheyAre() {
        String typed = "<b>{0} '{1}'</b> & \"x\"";

        assertThat(Texts.of("papers.shared.dear", typed)).isEqualTo("Dear " + typed + ",");
        assertThat(Texts.of("mails.new-link.new-link-asked.html", typed, "VAL22-0001"))
                .contains("<strong>&lt;b&gt;{0} &#39;{1}&#39;&lt;/b&gt; &amp; &quot;x&quot;</strong>");
        assertThat(Texts.of("mails.new-link.new-link-asked.plain", typed, "VAL22-0001"))
                .contains("page of " + typed + " (VAL22-0001)");
        assertThat(Texts.of("mails.new-link.new-link-asked.html", new StringBuilder("<i>"), null))
                .contains("&lt;i&gt;")
                .doesNotContain("null");
    }

    @Test
    void saysInEnglishWhatALanguageLacks() {
        assertThat(Texts.in(Locale.FRENCH, "papers.shared.with-kind-regards")).isEqualTo("With kind regards");
        assertThat(Texts.in(new Locale("../papers"), "papers.shared.with-kind-regards"))
                .isEqualTo("With kind regards");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> Texts.of("papers.shared.nothing")).hasMessageContaining("papers.shared.nothing");
        assertThatThrownBy(() -> Texts.of("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysTheSameToTemplates() {
        var templates = new TextsOfTemplates();

        assertThat(templates.getMessage("papers.shared.dear", new Object[] {"Anna"}, Locale.ENGLISH))
                .isEqualTo("Dear Anna,");
        assertThat(templates.getMessage("papers.shared.with-kind-regards", null, Locale.GERMAN))
                .isEqualTo("With kind regards");
        assertThat(templates.getMessage("somebody.elses", null, "Their own", Locale.ENGLISH))
                .isEqualTo("Their own");
        assertThatThrownBy(() -> templates.getMessage("papers.shared.nothing", null, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
