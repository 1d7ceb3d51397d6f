package it.opposizioni.complaint.complaint;

import static it.opposizioni.complaint.complaint.Act.*;
import static it.opposizioni.complaint.complaint.Stage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    /** Written down a second time, the other way round: what each act may start from, and where it leads. */
    private static final Map<Act, Set<Stage>> ALLOWED = Map.of(
            COLLECT_EVIDENCE, Set.of(FILED),
            TAKE_IN_CHARGE, Set.of(FILED, EVIDENCE_COLLECTED),
            INVESTIGATE, Set.of(TAKEN_IN_CHARGE),
            UPHOLD, Set.of(TAKEN_IN_CHARGE, UNDER_INVESTIGATION),
            NOT_UPHOLD, Set.of(TAKEN_IN_CHARGE, UNDER_INVESTIGATION),
            DECLARE_OUTSIDE_SCOPE, Set.of(TAKEN_IN_CHARGE, UNDER_INVESTIGATION),
            WITHDRAW, Set.of(FILED, EVIDENCE_COLLECTED, TAKEN_IN_CHARGE, UNDER_INVESTIGATION));

    private static final Map<Act, Stage> LEADS_TO = Map.of(
            COLLECT_EVIDENCE, EVIDENCE_COLLECTED,
            TAKE_IN_CHARGE, TAKEN_IN_CHARGE,
            INVESTIGATE, UNDER_INVESTIGATION,
            UPHOLD, CLOSED_UPHELD,
            NOT_UPHOLD, CLOSED_NOT_UPHELD,
            DECLARE_OUTSIDE_SCOPE, CLOSED_OUTSIDE_SCOPE,
            WITHDRAW, WITHDRAWN);

    static Stream<Arguments> everyPair() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(Act.values()).map(act -> Arguments.of(stage, act)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairIsEitherAnEdgeOrRefused(Stage from, Act act) {
        Complaint complaint = Complaints.at(from, NOW);
        long before = complaint.version();

        if (ALLOWED.get(act).contains(from)) {
            complaint.act(act, "somebody", NOW.plusSeconds(60), "a reason");

            assertThat(complaint.stage()).isEqualTo(LEADS_TO.get(act));
            assertThat(complaint.version()).isEqualTo(before + 1);
            StageChange kept = complaint.stageChanges().getLast();
            assertThat(kept.stage()).isEqualTo(LEADS_TO.get(act));
            assertThat(kept.at()).isEqualTo(NOW.plusSeconds(60));
            assertThat(kept.by()).isEqualTo("somebody");
            assertThat(kept.actor()).isEqualTo(act.actor());
            assertThat(kept.reason()).contains("a reason");
        } else {
            assertThatThrownBy(() -> complaint.act(act, "somebody", NOW, null))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.type().status()).isEqualTo(409));
            assertThat(complaint.stage()).isEqualTo(from);
            assertThat(complaint.version()).isEqualTo(before);
        }
    }

    @Test
    void whateverIsOnceClosedStaysClosed() {
        assertThat(Stream.of(Stage.values()).filter(Stage::isFinal))
                .containsExactlyInAnyOrder(CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN);
    }

    @Test
    void everyStageCanBeReached() {
        assertThat(Stream.concat(
                        Stream.of(FILED), StageTransitions.TABLE.stream().map(StageTransitions.Edge::to)))
                .contains(Stage.values());
    }

    @Test
    void nobodyActsNextOnAFinalStageAndSomebodyOnEveryOther() {
        for (Stage stage : Stage.values()) {
            NextStep next = NextStep.of(stage, NOW, Complaints.CONFIG.deadlines());

            assertThat(next.actor() == Actor.NOBODY).isEqualTo(stage.isFinal());
            assertThat(next.by() == null).isEqualTo(stage.isFinal());
        }
    }
}
