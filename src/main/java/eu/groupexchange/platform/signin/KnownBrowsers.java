package eu.groupexchange.platform.signin;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;

/** Recognises a browser in which an account was signed in to before. That opens nothing; it only spares the waiting. */
@Repository
public class KnownBrowsers implements EarlyDeletion {

    static final String COOKIE = "KNOWN-BROWSER";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final PublicAddress address;

    KnownBrowsers(JdbcClient database, PublicAddress address) {
        this.database = database;
        this.address = address;
    }

    /** What to know the browser by, where the account was signed in to with it. */
    Optional<String> of(HttpServletRequest request, String account) {
        return SignInAttempt.canBeKnown(account)
                ? token(request).map(KnownBrowsers::hash).filter(hash -> isKnown(hash, account))
                : Optional.empty();
    }

    private boolean isKnown(String hash, String account) {
        return database.sql("select count(*) from known_browser where token_hash = ? and account = ?"
                                + " and last_used_at > now() - make_interval(days => ?)")
                        .params(hash, account, (int) KEPT.toDays())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The account is signed in to: from now on the browser is known for it. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String account) {
        String token = token(request).orElseGet(KnownBrowsers::newToken);
        database.sql("""
                insert into known_browser (token_hash, account, last_used_at) values (?, ?, now())
                on conflict (token_hash, account) do update set last_used_at = excluded.last_used_at
                """).params(hash(token), account).update();
        deleteDue();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path("/login")
                        .httpOnly(true)
                        .secure(request.isSecure() || address.isHttps())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    @Override
    public String what() {
        return "known-browsers";
    }

    @Override
    public int deleteDue() {
        return database.sql("delete from known_browser where last_used_at < now() - make_interval(days => ?)")
                .param((int) KEPT.toDays())
                .update();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{" + 2 * BYTES + "}"));
    }

    private static String newToken() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String hash(String token) {
        return Sha256.of(token);
    }
}
