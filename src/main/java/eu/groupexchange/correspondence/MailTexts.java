package eu.groupexchange.correspondence;

import eu.groupexchange.paperwork.FundingStatement;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TextsOfTemplates;
import eu.groupexchange.wording.VenueTime;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a mail from the templates of its kind ({@code mails/<kind>.html} and {@code .txt}); the words, its
 * subject line too, are in {@code texts/mails.properties}. The engines are its own: those of the pages know neither this folder nor plain text.
 */
@Component
class MailTexts {

    private final ITemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final ITemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final FundingStatement funding;

    MailTexts(FundingStatement funding) {
        this.funding = funding;
    }

    /** @throws IllegalArgumentException when the model lacks a fact that the kind needs */
    MailText of(MailKind kind, Map<String, Object> model) {
        NeededFacts.check(kind, model);
        Map<String, Object> facts = new HashMap<>();
        model.forEach((name, value) -> facts.put(name, withoutPlaceholder(value)));
        facts.put("link", LinkIssuer.PLACEHOLDER);
        facts.put("funding", funding);
        facts.put("dates", new MailDates(new VenueTime((ZoneId) model.get("zone"), (String) model.get("venueCity"))));
        Context context = new Context(Locale.ENGLISH, facts);
        return new MailText(
                title(kind, facts),
                text.process(kind.template(), context)
                                .replaceAll("\n{3,}", "\n\n")
                                .strip() + "\n",
                html.process(kind.template(), context));
    }

    private String title(MailKind kind, Map<String, Object> facts) {
        return oneLine(
                Texts.of("mails." + kind.template() + ".subject", facts.get("exchangeTitle"), facts.get("reference")));
    }

    /** What people wrote may not break a header into two. */
    private static String oneLine(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    /** Nobody gets a link by writing the placeholder into a form. */
    private static Object withoutPlaceholder(Object value) {
        if (value instanceof String string) {
            return string.replace(LinkIssuer.PLACEHOLDER, "LINK");
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(MailTexts::withoutPlaceholder).toList();
        }
        if (value instanceof Map<?, ?> facts) {
            return facts.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, fact -> withoutPlaceholder(fact.getValue())));
        }
        return value;
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
