package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Survey;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.survey.SurveyAnswers;
import eu.groupexchange.survey.SurveyAnswers.Counted;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a survey says, as figures; nothing as long as so few have answered that an answer could be told to be somebody's. */
@Component
public class SurveyTables {

    /** From so many on results are shown. */
    public static final int FEWEST = 3;

    private final SurveyAnswers answers;

    SurveyTables(SurveyAnswers answers) {
        this.answers = answers;
    }

    /** Of each question that is not answered in words, every answer with how many gave it. */
    public List<FigureTable> of(Exchange exchange) {
        if (answers.response(exchange.slug()).answered() < FEWEST) {
            return List.of();
        }
        return tables(exchange.survey(), answers.counted(exchange.slug()));
    }

    /** What was said in one's own words, by question; in an order that does not tell whose it is. */
    public Map<String, List<String>> texts(Exchange exchange) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (answers.response(exchange.slug()).answered() < FEWEST) {
            return texts;
        }
        List<Survey.Question> questions = exchange.survey().questions();
        answers.counted(exchange.slug()).stream()
                .filter(one -> one.question() >= 1 && one.question() <= questions.size())
                .filter(one -> questions.get(one.question() - 1).kind() == Survey.Kind.TEXT)
                .forEach(one -> texts.computeIfAbsent(
                                questions.get(one.question() - 1).question(), question -> new ArrayList<>())
                        .add(one.answer()));
        return texts;
    }

    /** Texts as a table, for files: each as a row, once. */
    public static FigureTable said(String question, List<String> texts) {
        FigureTable.Builder table =
                FigureTable.of("texts", Shape.TABLE).beside(Texts.of("survey.results.organisations"), Unit.COUNT);
        texts.forEach(text -> table.row(text, 1));
        return table.build(new Words(question, "", Texts.of("survey.results.answer")));
    }

    static List<FigureTable> tables(Survey survey, List<Counted> counted) {
        List<FigureTable> tables = new ArrayList<>();
        for (int number = 1; number <= survey.questions().size(); number++) {
            Survey.Question question = survey.questions().get(number - 1);
            if (question.kind() != Survey.Kind.TEXT) {
                int asked = number;
                tables.add(table(
                        "question-" + number,
                        question,
                        counted.stream().filter(one -> one.question() == asked).toList()));
            }
        }
        return tables;
    }

    private static FigureTable table(String key, Survey.Question question, List<Counted> counted) {
        FigureTable.Builder table =
                FigureTable.of(key, Shape.BARS).drawn(Texts.of("survey.results.organisations"), Unit.COUNT);
        offered(question)
                .forEach((answer, label) -> table.row(
                        label,
                        counted.stream()
                                .filter(one -> one.answer().equals(answer))
                                .mapToInt(Counted::organisations)
                                .sum()));
        int all = counted.stream().mapToInt(Counted::organisations).sum();
        return table.build(new Words(
                question.question(),
                question.kind() == Survey.Kind.SCALE && all > 0
                        ? Texts.of("survey.results.average", all, average(counted, all))
                        : Texts.of("survey.results.explanation", all),
                Texts.of("survey.results.answer")));
    }

    private static String average(List<Counted> counted, int all) {
        int sum = counted.stream()
                .mapToInt(one -> Integer.parseInt(one.answer()) * one.organisations())
                .sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Map<String, String> offered(Survey.Question question) {
        Map<String, String> offered = new LinkedHashMap<>();
        switch (question.kind()) {
            case SCALE -> IntStream.rangeClosed(1, 5).forEach(one -> offered.put("" + one, "" + one));
            case YES_NO -> {
                offered.put("yes", Texts.of("survey.answer.yes"));
                offered.put("no", Texts.of("survey.answer.no"));
            }
            default -> question.choices().forEach(choice -> offered.put(choice, choice));
        }
        return offered;
    }
}
