package eu.groupexchange.desk.imports;

import eu.groupexchange.web.form.Form;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which field of the registration form a column is, by what people write at its head in English, French or German. */
final class Headings {

    /** Without marks, capitals and signs; each is for one field only. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    "organisationName",
                    List.of(
                            "organisation",
                            "organization",
                            "organisation name",
                            "organization name",
                            "cluster",
                            "cluster name",
                            "name of the cluster",
                            "company",
                            "institution",
                            "nom de l organisation",
                            "structure",
                            "raison sociale",
                            "nom du cluster",
                            "name der organisation",
                            "firma",
                            "clustername",
                            "einrichtung")),
            Map.entry(
                    "organisationType",
                    List.of(
                            "organisation type",
                            "organization type",
                            "type",
                            "type of organisation",
                            "kind",
                            "type d organisation",
                            "type de structure",
                            "art der organisation",
                            "art",
                            "typ",
                            "organisationstyp")),
            Map.entry(
                    "registrationNumber",
                    List.of(
                            "registration number",
                            "vat",
                            "vat number",
                            "vat id",
                            "tax number",
                            "siren",
                            "siret",
                            "numero de tva",
                            "n tva",
                            "no tva",
                            "n de tva",
                            "tva",
                            "numero d immatriculation",
                            "registernummer",
                            "ust id",
                            "ustid",
                            "ust idnr",
                            "umsatzsteuer id",
                            "handelsregister")),
            Map.entry("country", List.of("country code", "pays", "land", "staat", "landercode")),
            Map.entry("city", List.of("town", "place", "location", "ville", "commune", "stadt", "ort", "sitz")),
            Map.entry(
                    "website",
                    List.of(
                            "web",
                            "web site",
                            "homepage",
                            "url",
                            "site",
                            "site web",
                            "site internet",
                            "webseite",
                            "internet")),
            Map.entry(
                    "contactName",
                    List.of(
                            "contact",
                            "contact name",
                            "contact person",
                            "name",
                            "full name",
                            "participant",
                            "person",
                            "representative",
                            "nom",
                            "nom du contact",
                            "personne de contact",
                            "representant",
                            "nom et prenom",
                            "ansprechpartner",
                            "ansprechperson",
                            "kontakt",
                            "kontaktperson",
                            "teilnehmer",
                            "vertreter")),
            Map.entry(
                    "contactRole",
                    List.of(
                            "role",
                            "function",
                            "position",
                            "job title",
                            "fonction",
                            "poste",
                            "funktion",
                            "rolle",
                            "titre")),
            Map.entry(
                    "email",
                    List.of(
                            "mail",
                            "e mail",
                            "email address",
                            "mail address",
                            "contact email",
                            "courriel",
                            "adresse e mail",
                            "adresse mail",
                            "adresse electronique",
                            "e mail adresse",
                            "emailadresse",
                            "mailadresse")),
            Map.entry(
                    "phone",
                    List.of(
                            "telephone",
                            "phone number",
                            "tel",
                            "mobile",
                            "telephone number",
                            "portable",
                            "numero de telephone",
                            "telefon",
                            "telefonnummer",
                            "handy",
                            "mobil")),
            Map.entry(
                    "motivation",
                    List.of(
                            "reason",
                            "why",
                            "motivations",
                            "expectations",
                            "attentes",
                            "pourquoi",
                            "raison",
                            "motiv",
                            "begrundung",
                            "erwartungen",
                            "warum")),
            Map.entry(
                    "interests",
                    List.of(
                            "interest",
                            "interests",
                            "topics",
                            "centres d interet",
                            "interets",
                            "themes",
                            "interessen",
                            "themen",
                            "interessengebiete")),
            Map.entry(
                    "shareContact",
                    List.of("share contact", "share", "partage du contact", "partage", "kontakt teilen", "weitergabe")),
            Map.entry(
                    "privacyConsent",
                    List.of(
                            "privacy",
                            "consent",
                            "privacy consent",
                            "gdpr",
                            "agreement",
                            "consentement",
                            "rgpd",
                            "accord",
                            "einwilligung",
                            "datenschutz",
                            "dsgvo",
                            "zustimmung")));

    private Headings() {}

    /** For each head a field's key, each at most once, or the empty text. */
    static List<String> fields(Form form, List<String> heads) {
        Map<String, String> spellings = new HashMap<>();
        form.fields().forEach(field -> {
            spellings.put(plain(field.key()), field.key());
            spellings.put(plain(field.title()), field.key());
            spellings.put(plain(field.label()), field.key());
            KNOWN.getOrDefault(field.key(), List.of()).forEach(known -> spellings.putIfAbsent(known, field.key()));
        });
        List<String> fields = new ArrayList<>();
        for (String head : heads) {
            String field = spellings.getOrDefault(plain(head), "");
            fields.add(fields.contains(field) ? "" : field);
        }
        return fields;
    }

    /** {@code "Nom de l’organisation *"} is {@code "nom de l organisation"}, and {@code "organisationName"} is {@code "organisation name"}. */
    static String plain(String head) {
        return Normalizer.normalize(head.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
