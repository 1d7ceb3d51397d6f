package it.opposizioni.registry.lineproof;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** These hold for all acts on a proof, in any order and at any time (deploy/docs/threats.md T4). */
class LineProofPropertyTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration PROOF_LIFE = Duration.ofMinutes(30);
    private static final int TRIES = 5;
    private static final byte[] RIGHT = {1, 2, 3};
    private static final SearchKey RIGHT_GUESS = SearchKey.of(RIGHT);
    private static final SearchKey WRONG_GUESS = SearchKey.of(new byte[] {3, 2, 1});

    enum Act {
        RIGHT_CODE,
        WRONG_CODE,
        USE
    }

    /** Something done so long after the last thing. */
    record Step(Act act, Duration later) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Duration> pauses = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 60).map(Duration::ofSeconds),
                Arbitraries.of(CODE_LIFE, PROOF_LIFE, CODE_LIFE.minusNanos(1000), Duration.ofHours(2)));
        return Combinators.combine(Arbitraries.of(Act.class), pauses)
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 2000)
    void itIsUsedAtMostOnceAndOnlyAfterTheRightCodeInTime(@ForAll("lives") List<Step> life) {
        LineProof proof = proof();
        Instant now = START;
        int wrong = 0;
        int uses = 0;
        Instant confirmed = null;
        for (Step step : life) {
            now = now.plus(step.later());
            boolean open = confirmed == null && wrong < TRIES && now.isBefore(START.plus(CODE_LIFE));
            switch (step.act()) {
                case RIGHT_CODE -> {
                    proof.guess(RIGHT_GUESS, now, PROOF_LIFE);
                    confirmed = open ? now : confirmed;
                }
                case WRONG_CODE -> {
                    proof.guess(WRONG_GUESS, now, PROOF_LIFE);
                    wrong += open ? 1 : 0;
                }
                case USE -> {
                    boolean may = confirmed != null && uses == 0 && now.isBefore(confirmed.plus(PROOF_LIFE));
                    assertThat(proof.use(now)).isEqualTo(may);
                    uses += may ? 1 : 0;
                }
            }
            assertThat(uses).isLessThanOrEqualTo(1);
            assertThat(proof.triesLeft()).isEqualTo(TRIES - wrong);
        }
    }

    @Property(tries = 1000)
    void whatIsOverStaysOver(@ForAll("lives") List<Step> life) {
        LineProof proof = proof();
        Instant now = START;
        boolean over = false;
        for (Step step : life) {
            now = now.plus(step.later());
            ProofState before = proof.state(now);
            switch (step.act()) {
                case RIGHT_CODE -> proof.guess(RIGHT_GUESS, now, PROOF_LIFE);
                case WRONG_CODE -> proof.guess(WRONG_GUESS, now, PROOF_LIFE);
                case USE -> proof.use(now);
            }
            over |= EnumSet.of(ProofState.USED, ProofState.EXHAUSTED, ProofState.EXPIRED)
                    .contains(before);
            if (over) {
                assertThat(proof.state(now)).isEqualTo(before);
            }
        }
    }

    private static LineProof proof() {
        return new LineProof(
                new UUID(0, 1),
                PhoneNumber.ofDigits(393331234567L),
                "giulia",
                Channel.SMS,
                RIGHT,
                START,
                CODE_LIFE,
                TRIES);
    }
}
