package eu.groupexchange.correspondence.undeliverable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Invalid Addresses / 550 5.1.1 anna@x.example unknown | does not know this address (550)",
                "550 no such user                                     | refused this address (550)",
                "452 4.2.2 over quota                                 | The mailbox is full (452)",
                "552 5.3.4 too big                                    | too large for the recipient (552)",
                "550 5.7.1 spam                                       | by its own rules, as unwanted for example (550)",
                "530 5.7.0 sign in first                              | an administrator has to look at its settings (530)",
                "450 4.2.1 try later                                  | The mailbox has been closed (450)",
                "451 try later                                        | asked to try again later (451)",
                "554 no                                               | refused this mail (554)",
                "599 no                                               | The mail server refused this mail (599)",
                "Couldn't connect to host, port: 127.0.0.1, 25        | Our mail server could not be reached",
                "The mail server does not accept our user and password | an administrator has to correct them",
                "java.lang.IllegalStateException: 550                 | could not be made ready to be sent",
            })
    void saysWhatTheReplyMeans(String error, String words) {
        assertThat(MailProblem.inWords(error)).contains(words).doesNotContain("anna@");
    }

    @Test
    void saysNothingWhereNothingWentWrong() {
        assertThat(MailProblem.inWords(null)).isEmpty();
        assertThat(MailProblem.inWords(" ")).isEmpty();
    }
}
