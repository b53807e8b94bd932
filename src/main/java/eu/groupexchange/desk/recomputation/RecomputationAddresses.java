package eu.groupexchange.desk.recomputation;

import eu.groupexchange.inspection.recomputation.Recomputation;
import eu.groupexchange.inspection.recomputation.Recomputations;
import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of recomputations name. */
@Configuration(proxyBeanMethods = false)
class RecomputationAddresses {

    @Bean
    PathObject<Recomputation> recomputationInPath(Recomputations recomputations) {
        return new PathObject<>(
                Recomputation.class,
                "number",
                typed -> number(typed).flatMap(recomputations::find),
                one -> "recomputation-" + one.number());
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,15}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
