package eu.groupexchange.portal.survey;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.my.OwnParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.survey.AnswerSurvey;
import eu.groupexchange.survey.SurveyAnswers;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.wording.Texts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The survey of the exchange, with what the organisation answered before. */
@Controller
@Look(AccessKind.OWN_PAGE)
@RequestMapping("/my/survey")
class SurveyPages {

    private final OwnParticipation own;
    private final ExchangeCatalogue exchanges;
    private final SurveyAnswers kept;
    private final AnswerSurvey survey;

    SurveyPages(OwnParticipation own, ExchangeCatalogue exchanges, SurveyAnswers kept, AnswerSurvey survey) {
        this.own = own;
        this.exchanges = exchanges;
        this.kept = kept;
        this.survey = survey;
    }

    @GetMapping
    ModelAndView ask(Visitor visitor) {
        Map<String, String> before = kept.of(visitor.reference()).orElse(Map.of());
        return flow(visitor).show(Answers.of(SurveyForm.byField(before)));
    }

    @PostMapping
    ModelAndView answer(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Answers checked = FormCheck.check(SurveyForm.of(open(visitor).survey()), sent);
        return flow(visitor).send(checked, after, answers -> {
            survey.answer(visitor.reference(), SurveyForm.byNumber(answers.values()));
            return Done.at("/my").saying(Texts.of("survey.page.thanks"));
        });
    }

    private FormFlow flow(Visitor visitor) {
        return FormFlow.of(answers -> page(visitor, answers), Answers.WHOLE, PortalWords.MEANWHILE);
    }

    private ModelAndView page(Visitor visitor, Answers answers) {
        Exchange exchange = open(visitor);
        Form form = SurveyForm.of(exchange.survey());
        return new ModelAndView("portal/survey")
                .addObject("my", own.page(visitor))
                .addObject("again", kept.of(visitor.reference()).isPresent())
                .addObject("form", form)
                .addObject("answers", answers);
    }

    /** @throws RefusedException where there is nothing to answer */
    private Exchange open(Visitor visitor) {
        Participation participation = own.of(visitor);
        Exchange exchange = exchanges.get(participation.exchange());
        String objection = AnswerSurvey.objection(participation, exchange);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        return exchange;
    }
}
