package eu.groupexchange.payment.answer;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.AnswerFormat;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.answer.file.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What banks answered, and what came back; rows are added, and never changed. */
@Repository
class JdbcBankAnswers implements BankAnswers {

    private final JdbcClient jdbc;

    JdbcBankAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BankAnswer> of(PaymentRunId run) {
        Map<Integer, List<AnswerLine>> lines = jdbc
                .sql("select * from bank_answer_line where run = ? order by number, place")
                .param(run.value())
                .query((row, number) -> Map.entry(row.getInt("number"), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from bank_answer where run = ? order by number")
                .param(run.value())
                .query((row, number) -> answer(row, lines.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    void add(BankAnswer answer) {
        jdbc.sql("""
                        insert into bank_answer (run, number, format, version, message_id, file_name, size, sha256, others,
                            imported_by, imported_at)
                        values (:run, :number, :format, :version, :messageId, :fileName, :size, :sha256, :others,
                            :importedBy, :importedAt)""")
                .param("run", answer.run().value())
                .param("number", answer.number())
                .param("format", answer.format().name())
                .param("version", answer.version())
                .param("messageId", answer.messageId())
                .param("fileName", answer.fileName())
                .param("size", answer.size())
                .param("sha256", answer.sha256())
                .param("others", answer.others().toArray(String[]::new))
                .param("importedBy", answer.importedBy())
                .param("importedAt", Moments.column(answer.importedAt()))
                .update();
        for (int place = 1; place <= answer.lines().size(); place++) {
            add(answer, place, answer.lines().get(place - 1));
        }
    }

    private void add(BankAnswer answer, int place, AnswerLine line) {
        jdbc.sql("""
                        insert into bank_answer_line (run, number, place, reference, end_to_end_id, verdict, status, value_date,
                            bank_reference, reason_code, reason_text)
                        values (:run, :number, :place, :reference, :endToEndId, :verdict, :status, :valueDate,
                            :bankReference, :code, :text)""")
                .param("run", answer.run().value())
                .param("number", answer.number())
                .param("place", place)
                .param("reference", line.reference().value())
                .param("endToEndId", line.endToEndId())
                .param("verdict", line.verdict().name())
                .param("status", line.status())
                .param("valueDate", line.valueDate())
                .param("bankReference", line.bankReference())
                .param("code", line.reason().code())
                .param("text", line.reason().text())
                .update();
    }

    void add(PaymentReturn back) {
        jdbc.sql("""
                        insert into payment_return (run, reference, end_to_end_id, amount, currency, returned_on, bank_reference,
                            reason_code, reason_text, answer, noted_by, noted_at)
                        values (:run, :reference, :endToEndId, :amount, :currency, :returnedOn, :bankReference,
                            :code, :text, :answer, :notedBy, :notedAt)""")
                .param("run", back.run().value())
                .param("reference", back.reference().value())
                .param("endToEndId", back.endToEndId())
                .param("amount", back.amount().amount())
                .param("currency", back.amount().currency().getCurrencyCode())
                .param("returnedOn", back.returnedOn())
                .param("bankReference", back.bankReference())
                .param("code", back.reason().code())
                .param("text", back.reason().text())
                .param("answer", back.answer())
                .param("notedBy", back.notedBy())
                .param("notedAt", Moments.column(back.notedAt()))
                .update();
        jdbc.sql("update payment_order_line set returned = true where run = ? and reference = ?")
                .params(back.run().value(), back.reference().value())
                .update();
    }

    @Override
    public List<PaymentReturn> returnsOf(PaymentRunId run) {
        return jdbc.sql("select * from payment_return where run = ? order by reference")
                .param(run.value())
                .query((row, number) -> returned(row))
                .list();
    }

    @Override
    public List<PaymentReturn> returnsOf(ParticipationReference reference) {
        return jdbc.sql("select * from payment_return where reference = ? order by noted_at")
                .param(reference.value())
                .query((row, number) -> returned(row))
                .list();
    }

    private static BankAnswer answer(ResultSet row, List<AnswerLine> lines) throws SQLException {
        return new BankAnswer(
                new PaymentRunId(row.getString("run")),
                row.getInt("number"),
                AnswerFormat.valueOf(row.getString("format")),
                row.getString("version"),
                row.getString("message_id"),
                row.getString("file_name"),
                row.getInt("size"),
                row.getString("sha256"),
                List.of((String[]) row.getArray("others").getArray()),
                row.getString("imported_by"),
                Moments.of(row, "imported_at"),
                lines);
    }

    private static AnswerLine line(ResultSet row) throws SQLException {
        return new AnswerLine(
                new ParticipationReference(row.getString("reference")),
                row.getString("end_to_end_id"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("status"),
                row.getObject("value_date", LocalDate.class),
                row.getString("bank_reference"),
                reason(row));
    }

    private static PaymentReturn returned(ResultSet row) throws SQLException {
        return new PaymentReturn(
                new PaymentRunId(row.getString("run")),
                new ParticipationReference(row.getString("reference")),
                row.getString("end_to_end_id"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getObject("returned_on", LocalDate.class),
                row.getString("bank_reference"),
                reason(row),
                number(row),
                row.getString("noted_by"),
                Moments.of(row, "noted_at"));
    }

    private static @Nullable Integer number(ResultSet row) throws SQLException {
        int answer = row.getInt("answer");
        return row.wasNull() ? null : answer;
    }

    private static SaidReason reason(ResultSet row) throws SQLException {
        return new SaidReason(row.getString("reason_code"), row.getString("reason_text"));
    }
}
