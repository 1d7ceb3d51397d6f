package it.opposizioni.complaint.complaint;

import static it.opposizioni.complaint.complaint.Stage.*;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.kit.testing.TransitionWalk.Tried;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    /** Written down a second time, independently of the table. */
    private static final String[] EDGES = {
        "FILED COLLECT_EVIDENCE EVIDENCE_COLLECTED",
        "FILED TAKE_IN_CHARGE TAKEN_IN_CHARGE",
        "FILED WITHDRAW WITHDRAWN",
        "EVIDENCE_COLLECTED TAKE_IN_CHARGE TAKEN_IN_CHARGE",
        "EVIDENCE_COLLECTED WITHDRAW WITHDRAWN",
        "TAKEN_IN_CHARGE INVESTIGATE UNDER_INVESTIGATION",
        "TAKEN_IN_CHARGE UPHOLD CLOSED_UPHELD",
        "TAKEN_IN_CHARGE NOT_UPHOLD CLOSED_NOT_UPHELD",
        "TAKEN_IN_CHARGE DECLARE_OUTSIDE_SCOPE CLOSED_OUTSIDE_SCOPE",
        "TAKEN_IN_CHARGE WITHDRAW WITHDRAWN",
        "UNDER_INVESTIGATION UPHOLD CLOSED_UPHELD",
        "UNDER_INVESTIGATION NOT_UPHOLD CLOSED_NOT_UPHELD",
        "UNDER_INVESTIGATION DECLARE_OUTSIDE_SCOPE CLOSED_OUTSIDE_SCOPE",
        "UNDER_INVESTIGATION WITHDRAW WITHDRAWN"
    };

    @Test
    void everyPairIsEitherAnEdgeOrRefused() {
        new TransitionWalk<>(
                        Stage.class,
                        Act.class,
                        stage -> Complaints.at(stage, NOW),
                        (complaint, act) -> complaint.act(act, "somebody", LATER, Explanation.of("a reason")),
                        Complaint::stage)
                .expect(StageTransitionsTest::assertRecordedOrRefused, EDGES);
    }

    private static void assertRecordedOrRefused(Tried<Complaint, Stage, Act> tried) {
        Complaint complaint = tried.aggregate();
        long before = Complaints.at(tried.from(), NOW).version();
        if (tried.to().isPresent()) {
            assertThat(complaint.version()).isEqualTo(before + 1);
            StageChange kept = complaint.stageChanges().getLast();
            assertThat(kept.stage()).isEqualTo(tried.to().get());
            assertThat(kept.at()).isEqualTo(LATER);
            assertThat(kept.by()).isEqualTo("somebody");
            assertThat(kept.actor()).isEqualTo(tried.act().actor());
            assertThat(kept.reason()).contains("a reason");
        } else {
            assertThat(tried.refusal())
                    .get()
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.type().status()).isEqualTo(409));
            assertThat(complaint.version()).isEqualTo(before);
        }
    }

    @Test
    void everyEdgeIsPublished() {
        TransitionWalk.assertEdges(
                StageTransitions.TABLE,
                Stage.class,
                Act.class,
                Stream.of(EDGES)
                        .map(edge -> edge + " it.opposizioni.complaint.complaint-stage-changed.v1")
                        .toArray(String[]::new));
    }

    @Test
    void aClosedComplaintStaysClosed() {
        assertThat(Stream.of(Stage.values()).filter(Stage::isFinal))
                .containsExactlyInAnyOrder(CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN);
    }

    @Test
    void whatIsClosedAsOutsideTheScopeSaysWhomItWasPassedOnTo() {
        Complaint complaint = Complaints.at(Stage.TAKEN_IN_CHARGE, NOW);
        assertThat(complaint.passedOnTo()).isEmpty();

        complaint.act(Act.DECLARE_OUTSIDE_SCOPE, "somebody", LATER, new Explanation("a reason", OtherAuthority.AGCM));

        assertThat(complaint.passedOnTo()).contains(OtherAuthority.AGCM);
        assertThat(complaint.stageChanges().getLast().reason()).contains("a reason");
        assertThat(Complaints.at(CLOSED_OUTSIDE_SCOPE, NOW).passedOnTo()).isEmpty();
    }

    @Test
    void everyStageCanBeReached() {
        assertThat(Stream.concat(
                        Stream.of(FILED),
                        StageTransitions.TABLE.edges().stream().map(Transitions.Edge::to)))
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
