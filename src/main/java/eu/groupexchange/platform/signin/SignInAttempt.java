package eu.groupexchange.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who tries to sign in to what.
 *
 * @param account as it was typed
 * @param caller the address; of IPv6 the network, whose other addresses are anybody's for the taking
 * @param browser what is known of the browser, where this account was signed in with it before; otherwise null
 */
record SignInAttempt(
        String account, String caller, @Nullable String browser) {

    private static final int LONGEST_ACCOUNT = 64;

    static SignInAttempt of(HttpServletRequest request, String account, @Nullable String browser) {
        return from(String.valueOf(request.getRemoteAddr()), account, browser);
    }

    static SignInAttempt from(String address, String account, @Nullable String browser) {
        return new SignInAttempt(account, network(address), browser);
    }

    SignInAttempt {
        String plain = account.strip().toLowerCase(Locale.ROOT);
        account = plain.length() > LONGEST_ACCOUNT ? plain.substring(0, LONGEST_ACCOUNT) : plain;
    }

    /** Nothing is looked up for a name that the database would not even take. */
    static boolean canBeKnown(String account) {
        return account.length() <= LONGEST_ACCOUNT && account.chars().noneMatch(Character::isISOControl);
    }

    boolean fromKnownBrowser() {
        return browser != null;
    }

    String key() {
        return browser == null ? "of " + caller + " to " + account : "with " + browser + " to " + account;
    }

    String callerKey() {
        return "of " + caller;
    }

    String accountKey() {
        return "to " + account;
    }

    private static String network(String address) {
        String[] groups = address.replaceAll("[\\[\\]]", "").split(":", -1);
        return groups.length > 4 && !address.contains("::")
                ? String.join(":", groups[0], groups[1], groups[2], groups[3])
                : address;
    }
}
