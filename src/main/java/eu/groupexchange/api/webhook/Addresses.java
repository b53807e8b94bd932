package eu.groupexchange.api.webhook;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Which addresses may be told something. A webhook is a request that somebody else has this server make: without this it would knock
 * at doors that only this server can reach. It is asked when a webhook is made, and again for the very address that is connected to, so a
 * name that changes its mind in between gains nothing.
 */
@Component
class Addresses implements DnsResolver {

    private static final int LONGEST = 2_000;
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b};

    private final WebhookSettings settings;

    Addresses(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * The address as it is kept.
     *
     * @throws RefusedException for what is no address of the web, not encrypted, or not on the public internet
     */
    String checked(String typed) {
        URI url = parsed(typed.strip())
                .orElseThrow(() -> RefusedException.input("url", Texts.of("api.webhook.url-wrong")));
        if (url.getUserInfo() != null || url.getFragment() != null) {
            throw RefusedException.input("url", Texts.of("api.webhook.url-with-more"));
        }
        boolean plain = url.getScheme().equalsIgnoreCase("http");
        if (plain && !(settings.allowPrivateAddresses() && isThisMachine(url.getHost()))) {
            throw RefusedException.input("url", Texts.of("api.webhook.url-plain"));
        }
        try {
            resolve(url.getHost());
        } catch (NotPublicException e) {
            throw RefusedException.input("url", Texts.of("api.webhook.url-private", url.getHost()));
        } catch (UnknownHostException e) {
            throw RefusedException.input("url", Texts.of("api.webhook.url-unknown", url.getHost()));
        }
        return url.toASCIIString();
    }

    private static Optional<URI> parsed(String typed) {
        try {
            URI url = new URI(typed);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && !url.getHost().isEmpty()
                    && url.getPort() <= 65_535;
            return web && typed.length() <= LONGEST ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Thrown where a name leads to an address that is not on the public internet. */
    static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host) {
            super(host);
        }
    }

    /** One address that is not public makes the whole name one: whoever owns it decides which of them is connected to. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!settings.allowPrivateAddresses() && !Arrays.stream(all).allMatch(Addresses::isPublic)) {
            throw new NotPublicException(host);
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Neither of this machine nor of a network that is not everybody's (RFC 6890), also where it is written as one of version 6. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // shared by providers
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    private static boolean isPublic6(byte[] bytes) {
        if ((bytes[0] & 0xe0) != 0x20) { // only 2000::/3 is given out, and translated addresses of version 4
            return startsWith(bytes, TRANSLATED) && isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean teredoOrOther = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && (bytes[3] & 0xff) < 0x30;
        boolean example = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return !teredoOrOther && !example && !sixToFour;
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return Arrays.equals(Arrays.copyOf(bytes, beginning.length), beginning);
    }
}
