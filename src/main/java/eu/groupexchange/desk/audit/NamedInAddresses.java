package eu.groupexchange.desk.audit;

import eu.groupexchange.inspection.finding.AuditFinding;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.sample.Sample;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of audits name. */
@Configuration(value = "auditsNamedInAddresses", proxyBeanMethods = false)
class NamedInAddresses {

    @Bean
    PathObject<Sample> sampleInPath(Samples samples) {
        return new PathObject<>(Sample.class, "sample", typed -> number(typed).flatMap(samples::find), Sample::subject);
    }

    @Bean
    PathObject<AuditFinding> findingInPath(AuditFindings findings) {
        return new PathObject<>(
                AuditFinding.class, "finding", typed -> number(typed).flatMap(findings::find), AuditFinding::logged);
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
