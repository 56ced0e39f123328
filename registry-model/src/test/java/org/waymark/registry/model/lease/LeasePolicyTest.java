package org.waymark.registry.model.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.lease.LeasePolicy.AlreadyOver;
import org.waymark.registry.model.lease.LeasePolicy.Grant;
import org.waymark.registry.model.lease.LeasePolicy.Granted;
import org.waymark.registry.model.lease.LeasePolicy.TooLong;

class LeasePolicyTest {
    private static final Duration STANDARD = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final LeasePolicy POLICY = new LeasePolicy(STANDARD, LONGEST);

    @Test
    void whoAsksForNothingGetsTheStandardLength() {
        assertThat(POLICY.grant(NOON, Optional.empty())).isEqualTo(granted(NOON.plus(STANDARD)));
    }

    @Test
    void theStandardIsNotLongerThanTheLongest() {
        LeasePolicy contrary = new LeasePolicy(Duration.ofDays(2), STANDARD);

        assertThat(contrary.grant(NOON, Optional.empty())).isEqualTo(granted(NOON.plus(STANDARD)));
    }

    @Test
    void whoAsksGetsExactlyThatUpToTheLongest() {
        Instant longest = NOON.plus(LONGEST);

        assertThat(POLICY.grant(NOON, Optional.of(NOON.plusMillis(1)))).isEqualTo(granted(NOON.plusMillis(1)));
        assertThat(POLICY.grant(NOON, Optional.of(longest))).isEqualTo(granted(longest));
        assertThat(POLICY.grant(NOON, Optional.of(longest.plusMillis(1)))).isEqualTo(new TooLong(longest));
    }

    @Test
    void aLeaseThatIsOverIsNotGranted() {
        assertThat(POLICY.grant(NOON, Optional.of(NOON))).isEqualTo(new AlreadyOver());
        assertThat(POLICY.grant(NOON, Optional.of(Instant.EPOCH))).isEqualTo(new AlreadyOver());
    }

    @Test
    void aLeaseIsOverAtTheInstantOfItsExpiry() {
        Lease lease = new Lease(NOON);

        assertThat(lease.isExpiredAt(NOON.minusNanos(1))).isFalse();
        assertThat(lease.isExpiredAt(NOON)).isTrue();
        assertThat(lease.isExpiredAt(NOON.plusNanos(1))).isTrue();
    }

    @Property
    void whatIsGrantedIsAskedForInTheFutureAndNotTooLong(
            @ForAll("policies") LeasePolicy policy, @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int seconds) {
        Instant requested = NOON.plusSeconds(seconds);

        Grant grant = policy.grant(NOON, Optional.of(requested));

        boolean fits = requested.isAfter(NOON) && !requested.isAfter(NOON.plus(policy.longest()));
        assertThat(grant instanceof Granted).isEqualTo(fits);
        if (grant instanceof Granted granted) {
            assertThat(granted.lease().expiresAt()).isEqualTo(requested);
        }
    }

    @Property
    void afterAnyRenewalsTheLeaseEndsOneLengthAfterTheLast(
            @ForAll("policies") LeasePolicy policy,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100_000) Integer> pauses) {
        MutableClock clock = new MutableClock(NOON);
        Lease lease = new Lease(NOON);

        for (int pause : pauses) {
            clock.advance(Duration.ofSeconds(pause));
            lease = ((Granted) policy.grant(clock.instant(), Optional.empty())).lease();
        }

        Duration length = policy.standard().compareTo(policy.longest()) < 0 ? policy.standard() : policy.longest();
        assertThat(lease.expiresAt()).isEqualTo(clock.instant().plus(length));
    }

    @Provide
    Arbitrary<LeasePolicy> policies() {
        Arbitrary<Duration> lengths = Arbitraries.integers().between(1, 500_000).map(Duration::ofSeconds);
        return lengths.flatMap(standard -> lengths.map(longest -> new LeasePolicy(standard, longest)));
    }

    private static Grant granted(Instant expiry) {
        return new Granted(new Lease(expiry));
    }
}
