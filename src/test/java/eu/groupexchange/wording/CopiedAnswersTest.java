package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, telephones, web addresses, dates and points as people copy and type them. */
class CopiedAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "de89 3704 0044 0532 0130 00",
                "DE89-3704-0044-0532-0130-00",
                "DE89.3704.0044.0532.0130.00",
                "DE89\u20133704\u20130044\u20130532\u20130130\u201300",
                "DE89_3704_0044_0532_0130_00",
                "DE89/3704/0044/0532/0130/00",
                "IBAN: DE89 3704 0044 0532 0130 00",
                "IBAN DE89 3704 0044 0532 0130 00",
                "iban:de89370400440532013000",
                "IBAN-Nr.: DE89 3704 0044 0532 0130 00",
                "IBAN (EUR): DE89 3704 0044 0532 0130 00",
                "Our IBAN: DE89 3704 0044 0532 0130 00",
                "DE89\u00a03704\u202f0044\u20090532\u30000130\u200700",
                "DE89 3704 0044\n0532 0130 00",
                "DE89\t3704 0044\r\n0532 0130 00",
                "\u200bDE89\u00ad3704\u20600044 0532 0130 00\ufeff",
                "ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００",
                "“DE89 3704 0044 0532 0130 00”.",
                "DE89 3704 0044 0532 0130 00, BIC: COBADEFFXXX",
                "DE89 3704 0044 0532 0130 00 SWIFT COBADEFF"
            })
    void readsAnAccountAsItIsCopied(String typed) {
        assertThat(AccountNumber.of(typed)).isEqualTo("DE89370400440532013000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89 3704 0044 0532 0130 0€", "ДE89 3704 0044 0532 0130 00", "DE89+3704"})
    void leavesInAnAccountWhatDoesNotBelongThere(String typed) {
        assertThat(AccountNumber.of(typed)).containsPattern("[^A-Z0-9]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+33 3 27 00 00 00 | +33 3 27 00 00 00",
                "+49 (0)221 1234-56 ext. 12 | +49 (0)221 1234-56 ext. 12",
                "0221/123456 x12 | 0221/123456 x12",
                "+44 20 7946 0000 extension 7 | +44 20 7946 0000 extension 7",
                "+49 221 123456/12 | +49 221 123456/12",
                "+49 221 12345 - 0, Durchwahl 12 | +49 221 12345 - 0, Durchwahl 12",
                "+43 1 234567 DW 12 | +43 1 234567 DW 12",
                "+43 1 234567 Kl.12 | +43 1 234567 Kl.12",
                "+33.3.27.00.00.00 poste 12 | +33.3.27.00.00.00 poste 12",
                "+39 02 1234567 int. 5 | +39 02 1234567 int. 5",
                "+34 91 123 45 67 (ext. 12) | +34 91 123 45 67 (ext. 12)",
                "+48 22 123 45 67 wew. 12 | +48 22 123 45 67 wew. 12",
                "+359 2 123 45 67 вътр. 12 | +359 2 123 45 67 вътр. 12",
                "+1 800 555 0100 #12 | +1 800 555 0100 #12",
                "Tel.: +33 3 27 00 00 00 | +33 3 27 00 00 00",
                "Phone +33 3 27 00 00 00; | +33 3 27 00 00 00",
                "tel:+33327000000 | +33327000000",
                "+33 3\u201327\u201100 00 00 | +33 3-27-00 00 00",
                "(+33) 3 27 00 00 00 | (+33) 3 27 00 00 00"
            })
    void readsATelephoneWithAnExtension(String typed, String kept) {
        assertThat(Telephone.of(typed)).isEqualTo(kept);
        assertThat(Telephone.isNumber(Telephone.of(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call me", "12", "ext. 12", "+33 3 27 ext", "a@b.eu", "+33 3 27 00 00 00 call Anna please at 9"})
    void takesNoWordsForATelephone(String typed) {
        assertThat(Telephone.isNumber(Telephone.of(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.rail.example | https://www.rail.example",
                "rail.example/about,  | https://rail.example/about",
                "http://rail.example. | http://rail.example",
                "HTTPS://Rail.example | https://Rail.example",
                "http:/rail.example | http://rail.example",
                "https//rail.example | https://rail.example",
                "htttps://rail.example | https://rail.example",
                "https:\\\\rail.example | https://rail.example",
                "https://https://rail.example | https://rail.example",
                "<https://rail.example/> | https://rail.example/",
                "\"www.rail.example\" | https://www.rail.example",
                "Our site: www.rail.example (in German) | https://www.rail.example",
                "www.rail.example, www.other.example | https://www.rail.example",
                "https://rail.example/a_(b) | https://rail.example/a_(b)",
                "rail.example:8080/x?y=z#a | https://rail.example:8080/x?y=z#a",
                "www.müller.example | https://www.müller.example",
                "www.пример.бг | https://www.пример.бг",
                "https://rail.ex\u200bample | https://rail.example"
            })
    void readsAWebsiteAsPeopleTypeIt(String typed, String kept) {
        assertThat(Website.of(typed)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-04",
                "2022-05-04T00:00:00+02:00",
                "4.5.2022",
                "04.05.2022",
                "4/5/2022",
                "04-05-2022",
                "2022/05/04",
                "4 May 2022",
                "4. May 2022",
                "4th may 2022",
                "May 4, 2022",
                "04 MAY 2022",
                "4 . 5 . 2022"
            })
    void readsADayAsPeopleWriteIt(String typed) {
        assertThat(TypedDate.of(typed)).contains(LocalDate.of(2022, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31.2.2022", "05/25/2022", "4.5.22", "2022-13-01"})
    void takesNoOtherDay(String typed) {
        assertThat(TypedDate.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50.359, 3.525",
                "50.359 3.525",
                "50.359,3.525",
                "50,359; 3,525",
                "50,359, 3,525",
                "50,359 3,525",
                "(50.359, 3.525)",
                "50.359° N, 3.525° E",
                "N 50.359 E 3.525",
                "3.525 E, 50.359 N",
                "50° 21.54' N 3° 31.5' E",
                "50°21'32.4\"N 3°31'30\"E",
                "50° 21′ 32,4″ N, 3° 31′ 30″ E",
                "Lat: 50.359 Lon: 3.525",
                "lat=50.359, lng=3.525",
                "geo:50.359,3.525",
                "https://www.google.com/maps/@50.359,3.525,15z",
                "https://www.openstreetmap.org/#map=15/50.359/3.525",
                "https://www.openstreetmap.org/?mlat=50.359&mlon=3.525"
            })
    void readsAPointAsAMapGivesIt(String typed) {
        assertThat(Coordinates.pair(typed)).hasValueSatisfying(point -> {
            assertThat(point.latitude()).isEqualByComparingTo("50.359");
            assertThat(point.longitude()).isEqualByComparingTo("3.525");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50,359 | 50.359",
                "\u22123.525 | -3.525",
                "3.525 W | -3.525",
                "3° 31' 30\" W | -3.525",
                "50° | 50",
                "+50.359 | 50.359",
                "S 12°30' | -12.5"
            })
    void readsAnAngle(String typed, String degrees) {
        assertThat(Coordinates.angle(typed))
                .hasValueSatisfying(angle -> assertThat(angle).isEqualByComparingTo(degrees));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "north", "50.359, 3.525", "50..3", "1e3", "50 N E"})
    void takesNoOtherAngle(String typed) {
        assertThat(Coordinates.angle(typed)).isEmpty();
    }
}
