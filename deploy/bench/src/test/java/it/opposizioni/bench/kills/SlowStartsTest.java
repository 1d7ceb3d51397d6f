package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.kills.Recovery.Time;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowStartsTest {

    private static final long BEGUN = 7_000_000_000L;
    private static final Time SLOW = new Time(Part.OPERATOR, at(63), at(97));

    @Test
    void nameWhatElseWasDone() {
        List<Strike> strikes = List.of(
                new Strike(Part.KEYCLOAK, Fault.KILL, at(12), 0),
                new Strike(Part.S3, Fault.PAUSE, at(49), 14_000),
                new Strike(Part.OPERATOR, Fault.KILL, at(62), 0),
                new Strike(Part.DATABASE, Fault.KILL, at(70), 0),
                new Strike(Part.OPERATOR, Fault.LOSS, at(80), 5_000),
                new Strike(Part.PORTAL, Fault.KILL, at(98), 0));

        assertThat(new SlowStarts(strikes, BEGUN).sentence(SLOW))
                .isEqualTo(
                        "operator-service, started 63 s after the beginning, took 34.0 s; at 49 s S3 was paused for 14 s, at 70 s PostgreSQL was killed, at 80 s operator-service lost packets for 5 s");
    }

    @Test
    void sayThatNothingElseWasDone() {
        assertThat(new SlowStarts(List.of(), BEGUN).sentence(SLOW))
                .endsWith("; nothing else was done meanwhile, nor in the 20 s before");
    }

    private static long at(int second) {
        return BEGUN + TimeUnit.SECONDS.toNanos(second);
    }
}
