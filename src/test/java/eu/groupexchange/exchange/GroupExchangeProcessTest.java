package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.report.ExchangeReport;
import eu.groupexchange.report.IssueExchangeReport;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The good way of an exchange, from its call to its report. */
@ExchangeTest
class GroupExchangeProcessTest {

    @Autowired
    Story story;

    @Test
    void fromTheCallToTheReport() {
        TestExchange exchange = story.publish();
        var here = exchange.registers("DE", "Dresden").comes();
        var away = exchange.registers("IT", "Torino").comes();
        exchange.closesRegistration();
        assertThat(exchange.documents(AttendanceSheet.class)).hasSize(3);

        for (LocalDate day : exchange.exchange().days()) {
            assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE))
                    .as("before " + day)
                    .isFalse();
            exchange.records(day, List.of(here));
        }

        assertThat(here.now().halfDays()).isEqualTo(6);
        assertThat(away.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isFalse();
        exchange.filesSheets();
        story.moveTo(exchange.exchange().claimWindowClosesAt());
        assertThat(exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                        .variable("figuresText")
                        .toString())
                .contains("Organisations present: 1");
        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                        .complete("coordinator", Map.of("outcomes", " ", "jointProjects", "")))
                .withMessageContaining("Write down what came of the exchange");
        exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                .complete(
                        "coordinator",
                        Map.of("outcomes", "Two partnerships began.", "jointProjects", "A proposal on signalling."));

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.CLOSED);
        assertThat(exchange.isRunning()).isFalse();
        assertThat(exchange.ends())
                .containsExactly(
                        "EndEvent_DayRecorded",
                        "EndEvent_DayRecorded",
                        "EndEvent_DayRecorded",
                        "EndEvent_ExchangeClosed");
        assertThat(exchange.documents(ExchangeReport.class)).hasSize(1);
        assertThat(exchange.documents(IssueExchangeReport.WORKBOOK)).hasSize(1);
    }

    @Test
    void aDayIsNotRecordedWithoutSayingWhoWasThere() {
        TestExchange exchange = story.publish();
        exchange.closesRegistration();
        story.moveTo(exchange.exchange().startsAt());

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() ->
                        exchange.task(GroupExchangeProcess.RECORD_ATTENDANCE).complete("coordinator", Map.of()))
                .withMessageContaining("Say who was present");
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isTrue();
    }
}
