package eu.groupexchange.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInCrowdTest {

    private final SignInCrowd crowd = new SignInCrowd();

    @Test
    void aCallerWhoSendsAHundredAttemptsAtOnceLeavesRoomForOthers() {
        for (int one = 0; one < 100; one++) {
            crowd.enter(SignInAttempt.from("192.0.2.1", "name " + one, null));
        }

        assertThat(crowd.enter(SignInAttempt.from("192.0.2.1", "coordinator", null)))
                .isFalse();
        assertThat(crowd.enter(SignInAttempt.from("192.0.2.2", "coordinator", null)))
                .isTrue();
        assertThat(crowd.enter(SignInAttempt.from("192.0.2.1", "coordinator", "known")))
                .isTrue();
    }

    @Test
    void aHundredCallersHoldUpEachOtherAndNoKnownBrowser() {
        for (int one = 0; one < 100; one++) {
            crowd.enter(SignInAttempt.from("caller " + one, "coordinator", null));
        }
        SignInAttempt stranger = SignInAttempt.from("another", "coordinator", null);

        assertThat(crowd.enter(stranger)).isFalse();
        assertThat(crowd.enter(SignInAttempt.from("another", "coordinator", "known")))
                .isTrue();

        crowd.leave(SignInAttempt.from("caller 1", "coordinator", null));
        crowd.leave(SignInAttempt.from("caller 2", "coordinator", null));
        assertThat(crowd.enter(stranger)).isTrue();
    }
}
