package eu.groupexchange.wording;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every page, document and mail says beside the EU emblem. Configuration of the project ({@code exchange.funding}),
 * because the wording differs by programme.
 *
 * @param project the project's name and title
 * @param statement the funding statement beside the emblem, such as "Funded by the European Union"
 * @param disclaimer who is responsible for the content
 * @param grantNumber the number of the grant agreement; shown with the statement wherever that stands
 */
@Validated
@ConfigurationProperties("exchange.funding")
public record FundingStatement(
        @NotBlank String project,
        @NotBlank String statement,
        @NotBlank String disclaimer,
        @Nullable String grantNumber) {

    /** The project with the number of its grant, where there is one. */
    public String projectAndGrant() {
        return grantNumber == null || grantNumber.isBlank()
                ? project
                : Texts.of("paperwork.funding-statement.project-and-grant", project, grantNumber.strip());
    }
}
