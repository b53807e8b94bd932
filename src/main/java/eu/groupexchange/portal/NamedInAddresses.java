package eu.groupexchange.portal;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of the portal name, and many of the desk. */
@Configuration(proxyBeanMethods = false)
class NamedInAddresses {

    @Bean
    PathObject<Participation> participationInPath(Participations participations) {
        return new PathObject<>(
                Participation.class,
                "reference",
                typed -> ParticipationReference.parse(typed).flatMap(participations::find),
                participation -> participation.reference().value());
    }

    @Bean
    PathObject<Claim> claimInPath(Claims claims) {
        return new PathObject<>(
                Claim.class,
                "reference",
                typed -> ParticipationReference.parse(typed).flatMap(claims::find),
                claim -> claim.reference().value());
    }

    @Bean
    PathObject<Exchange> exchangeInPath(ExchangeCatalogue exchanges) {
        return new PathObject<>(
                Exchange.class, "slug", typed -> exchanges.find(new Slug(typed)), exchange -> exchange.slug()
                        .value());
    }

    @Bean
    PathObject<ArchivedDocument> documentInPath(DocumentArchive archive) {
        return new PathObject<>(
                ArchivedDocument.class, "id", typed -> uuid(typed).flatMap(archive::find), document -> document.key()
                        .subject());
    }

    @Bean
    PathObject<Evidence> evidenceInPath(EvidenceStore evidence) {
        return new PathObject<>(
                Evidence.class, "id", typed -> uuid(typed).flatMap(evidence::find), Evidence::reference);
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
