package eu.groupexchange.paperwork.pdf;

import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.paperwork.VerificationSettings;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TextsOfTemplates;
import java.util.Locale;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates in {@code papers/} on the classpath with the words of {@code texts/papers.properties}; what comes out is well-formed XHTML, whatever goes in. */
class PaperTemplates {

    /** What XML 1.0 cannot hold: control characters, halves of surrogate pairs and two non-characters. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final FundingStatement funding;
    private final VerificationSettings verification;

    PaperTemplates(FundingStatement funding, VerificationSettings verification) {
        this.funding = funding;
        this.verification = verification;
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("papers/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(new TextsOfTemplates());
    }

    String xhtml(Paper paper, Issue issue) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("paper", paper);
        context.setVariable("issue", issue);
        context.setVariable("head", paper.letterhead());
        context.setVariable("funding", funding);
        context.setVariable("verification", verification);
        context.setVariable("foot", foot(paper, issue));
        context.setVariable("format", new PaperFormat(paper.letterhead().time()));
        return NOT_XML.matcher(engine.process(paper.kind().template(), context)).replaceAll("\uFFFD");
    }

    /** What the foot says of code and seal, in whole sentences. */
    String foot(Paper paper, Issue issue) {
        String sealing = new PaperFormat(paper.letterhead().time()).sealing(issue);
        return issue.code() == null
                ? sealing
                : Texts.of(
                                "papers.layout.verify-said",
                                verification.typed(),
                                issue.code().value()) + " " + sealing;
    }
}
