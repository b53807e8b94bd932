package eu.groupexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.testing.house.ConfirmsPastTheUseCase;
import org.junit.jupiter.api.Test;

/** The rules about transitions can fail, and they speak of something. */
class TransitionsTest {

    private static final JavaClasses READ = new ClassFileImporter()
            .importClasses(Participation.class, Claim.class, WithdrawParticipation.class, ConfirmsPastTheUseCase.class);

    @Test
    void whoChangesAStateFromOutsideIsFound() {
        var result = HouseTest.TRANSITIONS.evaluate(READ);

        assertThat(result.getFailureReport().getDetails())
                .hasSize(1)
                .allMatch(detail -> detail.contains("ConfirmsPastTheUseCase.now") && detail.contains("confirm"));
    }

    @Test
    void whoWritesATablePastTheModuleIsFound() {
        assertThat(HouseTest.STORES.evaluate(READ).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains("ConfirmsPastTheUseCase"));
    }

    @Test
    void transitionsAreKnownByWhatTheyDo() {
        assertThat(Transitions.count(READ.get(Participation.class))).isGreaterThan(20);
        assertThat(Transitions.count(READ.get(Claim.class))).isGreaterThan(10);
    }
}
