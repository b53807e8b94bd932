package eu.groupexchange.portal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NewLinkLimitsTest {

    private Instant now = Instant.parse("2022-03-28T07:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final NewLinkLimits limits = new NewLinkLimits(clock);

    @Test
    void letsACallerAskTenTimesAnHour() {
        for (int time = 0; time < NewLinkLimits.BY_CALLER; time++) {
            assertThat(limits.allowsCaller("192.0.2.1")).isTrue();
        }
        assertThat(limits.allowsCaller("192.0.2.1")).isFalse();
        assertThat(limits.allowsCaller("192.0.2.2")).isTrue();

        now = now.plus(Duration.ofHours(1));
        assertThat(limits.allowsCaller("192.0.2.1")).isTrue();
    }

    @Test
    void letsAskThriceAnHourForOneParticipation() {
        for (int time = 0; time < NewLinkLimits.FOR_REFERENCE; time++) {
            assertThat(limits.allowsReference("VAL22-0001")).isTrue();
        }
        assertThat(limits.allowsReference("VAL22-0001")).isFalse();
        assertThat(limits.allowsReference("VAL22-0002")).isTrue();
    }
}
