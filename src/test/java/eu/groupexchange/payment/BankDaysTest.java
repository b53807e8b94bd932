package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDaysTest {

    /** As the churches publish it; the earliest and the latest possible day among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-03-23", "2011-04-24", "2019-04-21", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
                "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
            })
    void knowsEaster(LocalDate easter) {
        assertThat(BankDays.easter(easter.getYear())).isEqualTo(easter);
        assertThat(BankDays.isBankDay(easter.minusDays(3)))
                .as("Maundy Thursday")
                .isTrue();
        assertThat(BankDays.isBankDay(easter.minusDays(2))).as("Good Friday").isFalse();
        assertThat(BankDays.isBankDay(easter.plusDays(1))).as("Easter Monday").isFalse();
        assertThat(BankDays.isBankDay(easter.plusDays(2))).as("Tuesday").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-06-11", "2022-06-12", "2024-01-01", "2023-05-01", "2023-12-25", "2023-12-26", "2026-12-25"
            })
    void isClosed(LocalDate day) {
        assertThat(BankDays.isBankDay(day)).isFalse();
    }

    /** Feasts of single countries, Whit Monday and Ascension among them, close no bank for euros. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-06-06", "2022-05-26", "2022-07-14", "2022-10-03", "2021-12-31", "2024-12-24"})
    void isOpen(LocalDate day) {
        assertThat(BankDays.isBankDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-06, 0, 2022-05-06",
        "2022-05-06, 1, 2022-05-09",
        "2022-05-06, 2, 2022-05-10",
        "2022-05-07, 0, 2022-05-09",
        "2022-05-08, 1, 2022-05-09",
        "2022-04-13, 1, 2022-04-14",
        "2022-04-14, 1, 2022-04-19",
        "2022-04-15, 1, 2022-04-19",
        "2022-04-18, 1, 2022-04-19",
        "2022-04-18, 2, 2022-04-20",
        "2021-12-31, 1, 2022-01-03",
        "2024-12-24, 1, 2024-12-27",
        "2024-12-31, 1, 2025-01-02",
        "2026-12-24, 1, 2026-12-28",
        "2026-04-30, 1, 2026-05-04",
    })
    void countsBankDays(LocalDate from, int bankDays, LocalDate then) {
        assertThat(BankDays.after(from, bankDays)).isEqualTo(then);
    }

    @Test
    void saysWhyBanksAreClosed() {
        assertThat(BankDays.objectionTo(LocalDate.parse("2022-04-15")))
                .contains("Banks do not pay on Friday, 15 April 2022, because it is Good Friday."
                        + " The bank days around it are Thursday, 14 April 2022 and Tuesday, 19 April 2022.");
        assertThat(BankDays.objectionTo(LocalDate.parse("2022-05-01")).orElseThrow())
                .contains("because it is 1 May");
        assertThat(BankDays.objectionTo(LocalDate.parse("2022-04-14"))).isEmpty();
    }
}
