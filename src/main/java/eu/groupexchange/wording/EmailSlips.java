package eu.groupexchange.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Knows addresses that were probably mistyped: to be asked about, never to be refused. */
public final class EmailSlips {

    /** Where many people have their mail, the ones first that a slip is the likeliest to mean. */
    private static final List<String> KNOWN = List.of(
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "yahoo.com",
            "icloud.com",
            "googlemail.com",
            "live.com",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "hotmail.fr",
            "yahoo.fr",
            "orange.fr",
            "wanadoo.fr",
            "laposte.net",
            "free.fr",
            "sfr.fr",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "yahoo.de",
            "hotmail.de",
            "outlook.de",
            "gmx.at",
            "aon.at",
            "hotmail.it",
            "libero.it",
            "virgilio.it",
            "alice.it",
            "tiscali.it",
            "yahoo.it",
            "hotmail.es",
            "yahoo.es",
            "telefonica.net",
            "sapo.pt",
            "skynet.be",
            "telenet.be",
            "proximus.be",
            "ziggo.nl",
            "kpnmail.nl",
            "xs4all.nl",
            "wp.pl",
            "onet.pl",
            "interia.pl",
            "o2.pl",
            "seznam.cz",
            "centrum.cz",
            "email.cz",
            "azet.sk",
            "zoznam.sk",
            "freemail.hu",
            "citromail.hu",
            "abv.bg",
            "mail.bg",
            "telia.com",
            "outlook.fr",
            "outlook.es",
            "outlook.it",
            "hotmail.co.uk",
            "yahoo.co.uk");

    /** Real ones that are near to another, so nobody is asked about them. */
    private static final Set<String> REAL = Set.of(
            "mail.com",
            "ymail.com",
            "gmx.com",
            "gmx.ch",
            "gmx.eu",
            "gmx.fr",
            "gmx.es",
            "gmx.it",
            "email.com",
            "me.com",
            "mac.com",
            "pm.me",
            "live.fr",
            "live.de",
            "live.nl",
            "live.it",
            "live.be",
            "msn.com",
            "aol.de",
            "aol.fr",
            "aol.it",
            "mail.de",
            "email.de",
            "yahoo.ie",
            "yahoo.gr",
            "yahoo.se",
            "yahoo.dk",
            "yahoo.pl",
            "yahoo.ro",
            "hotmail.be",
            "hotmail.nl",
            "hotmail.se",
            "hotmail.gr",
            "hotmail.dk",
            "hotmail.no",
            "outlook.be",
            "outlook.pt",
            "outlook.dk",
            "outlook.ie",
            "outlook.at",
            "outlook.com.gr",
            "orange.es",
            "orange.pl",
            "orange.be",
            "free.com",
            "wp.eu",
            "op.pl",
            "vp.pl",
            "tele.com",
            "ail.com",
            "freemail.de",
            "freemail.it",
            "alice.de",
            "sfr.com",
            "gmail.de",
            "web.com",
            "freenet.com",
            "post.cz",
            "volny.cz",
            "o2.cz",
            "o2.de",
            "o2.ie",
            "abv.com",
            "mail.ru",
            "mail.ee");

    /** Ends of which there is none, or none that somebody would have. */
    private static final Map<String, String> ENDS = Map.ofEntries(
            Map.entry("con", "com"),
            Map.entry("cmo", "com"),
            Map.entry("ocm", "com"),
            Map.entry("comm", "com"),
            Map.entry("coom", "com"),
            Map.entry("vom", "com"),
            Map.entry("xom", "com"),
            Map.entry("cim", "com"),
            Map.entry("cpm", "com"),
            Map.entry("clm", "com"),
            Map.entry("som", "com"),
            Map.entry("cm0", "com"),
            Map.entry("c0m", "com"),
            Map.entry("om", "com"),
            Map.entry("ogr", "org"),
            Map.entry("orgg", "org"),
            Map.entry("rog", "org"),
            Map.entry("og", "org"),
            Map.entry("orh", "org"),
            Map.entry("nte", "net"),
            Map.entry("ent", "net"),
            Map.entry("bet", "net"),
            Map.entry("nett", "net"),
            Map.entry("ner", "net"),
            Map.entry("ue", "eu"),
            Map.entry("euu", "eu"),
            Map.entry("ed", "de"),
            Map.entry("dde", "de"),
            Map.entry("dee", "de"),
            Map.entry("frr", "fr"),
            Map.entry("rf", "fr"),
            Map.entry("ti", "it"),
            Map.entry("itt", "it"),
            Map.entry("ess", "es"),
            Map.entry("bee", "be"),
            Map.entry("lp", "pl"),
            Map.entry("pll", "pl"));

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);
    private static final int SHORT = 8;

    private EmailSlips() {}

    /** The address that was probably meant; empty where nothing looks mistyped. */
    public static Optional<String> meant(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        String meant = at < 1 || KNOWN.contains(domain) || REAL.contains(domain) ? null : meantDomain(domain);
        return Optional.ofNullable(meant).map(other -> address.substring(0, at + 1) + other);
    }

    private static @Nullable String meantDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        String end = ENDS.get(domain.substring(dot + 1));
        String mended = dot < 0 || end == null ? domain : domain.substring(0, dot + 1) + end;
        if (KNOWN.contains(mended)) {
            return mended;
        }
        String near = nearest(mended);
        return near != null ? near : mended.equals(domain) ? null : mended;
    }

    private static @Nullable String nearest(String domain) {
        String swept = swapped(domain);
        if (swept != null) {
            return swept;
        }
        for (int steps = 1; steps <= 2; steps++) {
            for (String known : KNOWN) {
                boolean near = DISTANCE.apply(domain, known) == steps;
                if (near
                        && (steps == 1
                                ? known.length() >= SHORT - 2
                                : known.length() > SHORT && sameStart(domain, known))) {
                    return known;
                }
            }
        }
        return null;
    }

    /** Two neighbouring letters the wrong way round. */
    private static @Nullable String swapped(String domain) {
        char[] letters = domain.toCharArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            char[] other = letters.clone();
            other[i] = letters[i + 1];
            other[i + 1] = letters[i];
            String candidate = new String(other);
            if (!candidate.equals(domain) && KNOWN.contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Farther slips are asked about only where the name of the provider can be recognised. */
    private static boolean sameStart(String domain, String known) {
        return domain.charAt(0) == known.charAt(0)
                && domain.regionMatches(domain.length() - 2, known, known.length() - 2, 2);
    }
}
