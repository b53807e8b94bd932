package eu.groupexchange.correspondence;

import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TextsOfTemplates;
import eu.groupexchange.wording.VenueTime;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a mail from the templates of its kind ({@code mails/<kind>.html} and {@code .txt}); the words, its subject line too, are in
 * {@code texts/mails.properties}. The engines are its own: those of the pages know neither this folder nor plain text.
 */
@Component
class MailTexts {

    private final ITemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final ITemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final FundingStatement funding;

    MailTexts(FundingStatement funding) {
        this.funding = funding;
    }

    /** @throws IllegalArgumentException when a fact is missing that the mail has to say */
    MailText of(MailOrder order) {
        String template = order.kind().template();
        Map<String, Object> facts = facts(order);
        Context context = new Context(Locale.ENGLISH, facts);
        return new MailText(
                title(template, facts),
                text.process(template, context).replaceAll("\n{3,}", "\n\n").strip() + "\n",
                html.process(template, context));
    }

    private Map<String, Object> facts(MailOrder order) {
        MailHead head = order.head();
        Map<String, Object> facts = new HashMap<>(MailFacts.of(head));
        if (head.addressee() != null) {
            facts.putAll(MailFacts.of(head.addressee()));
        }
        facts.putAll(MailFacts.of((Record) order.mail()));
        facts.put("calendarCancelled", order.cancelsCalendar());
        facts.put("link", LinkIssuer.PLACEHOLDER);
        facts.put("funding", funding);
        facts.put("dates", new MailDates(new VenueTime(head.zone(), head.venueCity())));
        return facts;
    }

    private static String title(String template, Map<String, Object> facts) {
        return oneLine(Texts.of("mails." + template + ".subject", facts.get("exchangeTitle"), facts.get("reference")));
    }

    /** What people wrote may not break a header into two. */
    private static String oneLine(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static ITemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
        resolver.setPrefix("mails/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(new TextsOfTemplates());
        return engine;
    }
}
