package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.wording.Texts;

/** What stored facts are called in sentences. */
final class Labels {

    private Labels() {}

    static String of(String fact) {
        return switch (fact) {
            case "country" -> Texts.of("recomputation.fact.country");
            case "city" -> Texts.of("recomputation.fact.city");
            case "place" -> Texts.of("recomputation.fact.place");
            case "region" -> Texts.of("recomputation.fact.region");
            case "geonameId" -> Texts.of("recomputation.fact.geoname-id");
            case "territory" -> Texts.of("recomputation.fact.territory");
            case "latitude" -> Texts.of("recomputation.fact.latitude");
            case "longitude" -> Texts.of("recomputation.fact.longitude");
            case "venueLatitude" -> Texts.of("recomputation.fact.venue-latitude");
            case "venueLongitude" -> Texts.of("recomputation.fact.venue-longitude");
            case "distanceKm" -> Texts.of("recomputation.fact.distance-km");
            case "locationSource" -> Texts.of("recomputation.fact.location-source");
            case "organisationType" -> Texts.of("recomputation.fact.organisation-type");
            case "organisationTypes" -> Texts.of("recomputation.fact.organisation-types");
            case "registeredInTime" -> Texts.of("recomputation.fact.registered-in-time");
            case "reimbursedBefore" -> Texts.of("recomputation.fact.reimbursed-before");
            case "countriesAllowed" -> Texts.of("recomputation.fact.countries-allowed");
            case "countriesExcluded" -> Texts.of("recomputation.fact.countries-excluded");
            case "distanceMode" -> Texts.of("recomputation.fact.distance-mode");
            case "minimumKm" -> Texts.of("recomputation.fact.minimum-km");
            case "reviewBandKm" -> Texts.of("recomputation.fact.review-band-km");
            case "halfDays" -> Texts.of("recomputation.fact.half-days");
            case "daysAttended" -> Texts.of("recomputation.fact.days-attended");
            case "requiredDays" -> Texts.of("recomputation.fact.required-days");
            case "lumpSum" -> Texts.of("recomputation.fact.lump-sum");
            default -> fact;
        };
    }
}
