package it.opposizioni.operator.registration.decision;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.registration.decision.CaseMeasure.Announced;
import it.opposizioni.operator.registration.surcharge.Surcharge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case asks for, after events in any order, the regulator's own reinstatements, and what a snapshot has. */
class CaseMeasureTest {

    private static final Instant DAY = Instant.parse("2026-11-25T10:00:00Z");
    private static final int LIVES = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNewestDecisionHoldsUnlessItWasEndedSince(long seed) {
        Random random = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            List<CaseDecided> decisions = decisions(random);
            Lived lived = lived(decisions, random);

            CaseDecided newest = newest(decisions);
            assertThat(lived.measure().said()).isEqualTo(new Announced(newest.measure(), newest.decidedAt()));
            assertThat(lived.measure().suspends())
                    .as(decisions + " ended at " + lived.endedAt())
                    .isEqualTo(newest.measure() == Measure.SUSPENSION
                            && newest.decidedAt().isAfter(lived.endedAt()));
        }
    }

    /** What is known may have been damaged in any way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSnapshotIsTakenOverAndOnlyANewerDecisionChangesWhetherItSuspends(long seed) {
        Random random = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            CaseMeasure known = lived(decisions(random), random).measure();
            CaseDecided truth = decisions(random).getFirst();

            CaseMeasure next = known.replacedBy(truth).orElse(known);

            boolean newer = truth.decidedAt().isAfter(known.decidedAt());
            boolean kept = known.suspends()
                    && truth.measure() != Measure.SUSPENSION
                    && known.decidedAt().isAfter(truth.decidedAt());
            assertThat(next.isAsIn(truth)).as("%s by %s", known, truth).isEqualTo(!kept);
            assertThat(next.replacedBy(truth)).isEmpty();
            if (newer) {
                assertThat(next).isEqualTo(CaseMeasure.of(truth));
            } else if (!known.decidedAt().equals(truth.decidedAt())) {
                assertThat(next.suspends()).as("%s by %s", known, truth).isEqualTo(known.suspends());
            }
        }
    }

    /** The regulator lifts a suspension, and not a fine. */
    @Test
    void whatWasDecidedStaysWhatItIsWhenTheSuspensionIsEnded() {
        CaseDecided fined = new CaseDecided(
                new UUID(1, 1),
                new UUID(2, 2),
                Measure.SUSPENSION,
                "provvedimento",
                DAY,
                "FAS-2026-1",
                "UPHELD",
                List.of(Surcharge.FINE));
        CaseMeasure ended = CaseMeasure.of(fined).endedAt(day(1));
        assertThat(ended.details()).isEqualTo(fined.details());
        assertThat(ended.isAsIn(fined)).isTrue();
    }

    @Test
    void aReleaseThatDoesNotTellWhatWasDecidedForgetsNoFine() {
        CaseDecided fined = new CaseDecided(
                new UUID(1, 1),
                new UUID(2, 2),
                Measure.NONE,
                "provvedimento",
                DAY,
                "FAS-2026-1",
                "UPHELD",
                List.of(Surcharge.FINE));
        CaseDecided untold = new CaseDecided(
                fined.caseId(), fined.operatorId(), Measure.NONE, "provvedimento", DAY, null, null, null);
        CaseMeasure known = CaseMeasure.of(fined);
        assertThat(known.isAsIn(untold)).isTrue();
        assertThat(known.replacedBy(untold)).isEmpty();
    }

    /** The authority decides a case again, and a release before this one tells of it. */
    @Test
    void aFineBelongsToTheDecisionThatImposedIt() {
        CaseDecided fined = new CaseDecided(
                new UUID(1, 1),
                new UUID(2, 2),
                Measure.NONE,
                "provvedimento",
                day(1),
                "FAS-2026-1",
                "UPHELD",
                List.of(Surcharge.FINE));
        CaseMeasure known = CaseMeasure.of(fined);
        for (Instant another : List.of(day(0), day(2))) {
            CaseDecided untold = new CaseDecided(
                    fined.caseId(), fined.operatorId(), Measure.NONE, "altro provvedimento", another, null, null, null);
            assertThat(known.isAsIn(untold)).isFalse();
            assertThat(known.replacedBy(untold).orElseThrow().details())
                    .as(another.toString())
                    .isEqualTo(untold.details());
        }
    }

    private record Lived(CaseMeasure measure, Instant endedAt) {}

    /** Each decision comes once or twice, in any order, and the regulator ends what is in force now and then. */
    private static Lived lived(List<CaseDecided> decisions, Random random) {
        CaseMeasure measure = CaseMeasure.of(decisions.get(random.nextInt(decisions.size())));
        Instant ended = Instant.EPOCH;
        for (CaseDecided next : shuffledTwice(decisions, random)) {
            if (measure.suspends() && random.nextInt(4) == 0) {
                ended = max(measure.decidedAt(), day(random.nextInt(12)));
                measure = measure.endedAt(ended);
            }
            measure = measure.after(next).orElse(measure);
        }
        return new Lived(measure, ended);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<CaseDecided> shuffledTwice(List<CaseDecided> decisions, Random random) {
        List<CaseDecided> all = new ArrayList<>(decisions);
        all.addAll(decisions);
        Collections.shuffle(all, random);
        return all;
    }

    /** Of one case, each of another day. */
    private static List<CaseDecided> decisions(Random random) {
        Measure[] measures = Measure.values();
        List<Integer> days = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.shuffle(days, random);
        return days.subList(0, 1 + random.nextInt(4)).stream()
                .map(day -> new CaseDecided(
                        new UUID(1, 1),
                        new UUID(2, 2),
                        measures[random.nextInt(measures.length)],
                        "provvedimento " + day,
                        day(day),
                        "FAS-2026-" + day,
                        "UPHELD",
                        random.nextBoolean() ? List.of(Surcharge.FINE) : List.of()))
                .toList();
    }

    private static Instant day(int day) {
        return DAY.plusSeconds(day * 86_400L);
    }

    private static CaseDecided newest(List<CaseDecided> decisions) {
        return decisions.stream()
                .max(Comparator.comparing(CaseDecided::decidedAt))
                .orElseThrow();
    }
}
