package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSlipsTest {

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmai.com, gmail.com",
        "gnail.com, gmail.com",
        "gmail.con, gmail.com",
        "gmail.co, gmail.com",
        "gmaill.com, gmail.com",
        "gamil.com, gmail.com",
        "GMIAL.COM, gmail.com",
        "hotmial.com, hotmail.com",
        "hotmai.com, hotmail.com",
        "homtail.com, hotmail.com",
        "hotmall.com, hotmail.com",
        "outlok.com, outlook.com",
        "outllok.com, outlook.com",
        "yaho.com, yahoo.com",
        "yahooo.fr, yahoo.fr",
        "icoud.com, icloud.com",
        "t-onlin.de, t-online.de",
        "tonline.de, t-online.de",
        "wanado.fr, wanadoo.fr",
        "orang.fr, orange.fr",
        "cluster.con, cluster.com",
        "cluster.ogr, cluster.org",
        "cluster.ue, cluster.eu",
        "cluster.nte, cluster.net",
        "gmx.ed, gmx.de",
        "laposte.ent, laposte.net"
    })
    void asksAboutACommonSlip(String typed, String meant) {
        assertThat(EmailSlips.meant("anna@" + typed)).contains("anna@" + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "mail.com",
                "ymail.com",
                "gmx.com",
                "gmx.at",
                "web.de",
                "live.de",
                "email.de",
                "cluster.eu",
                "rail-cluster.example",
                "outlook.at",
                "yahoo.ie",
                "free.fr",
                "me.com",
                "hotmail.co.uk",
                "freemail.hu",
                "aol.de",
                "xn--mller-kva.example",
                "orange.es",
                "wko.at",
                "dot.de",
                "kit.edu",
                "ihk.de",
                "ccir.ro"
            })
    void asksAboutNothingElse(String domain) {
        assertThat(EmailSlips.meant("anna@" + domain)).isEmpty();
    }
}
