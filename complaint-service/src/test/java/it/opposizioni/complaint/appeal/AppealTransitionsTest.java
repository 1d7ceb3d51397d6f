package it.opposizioni.complaint.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.kit.testing.TransitionWalk.Tried;
import org.junit.jupiter.api.Test;

class AppealTransitionsTest {

    /** Written down a second time, independently of the table. */
    private static final String[] EDGES = {
        "PENDING SUSPEND SUSPENDED",
        "PENDING REJECT REJECTED",
        "PENDING GRANT GRANTED",
        "PENDING GRANT_IN_PART GRANTED_IN_PART",
        "PENDING WITHDRAW WITHDRAWN",
        "PENDING EXTINGUISH EXTINGUISHED",
        "PENDING MARK_AS_ERROR RECORDED_IN_ERROR",
        "SUSPENDED LIFT_SUSPENSION PENDING",
        "SUSPENDED REJECT REJECTED",
        "SUSPENDED GRANT GRANTED",
        "SUSPENDED GRANT_IN_PART GRANTED_IN_PART",
        "SUSPENDED WITHDRAW WITHDRAWN",
        "SUSPENDED EXTINGUISH EXTINGUISHED",
        "SUSPENDED MARK_AS_ERROR RECORDED_IN_ERROR",
        "REJECTED MARK_AS_ERROR RECORDED_IN_ERROR",
        "GRANTED MARK_AS_ERROR RECORDED_IN_ERROR",
        "GRANTED_IN_PART MARK_AS_ERROR RECORDED_IN_ERROR",
        "WITHDRAWN MARK_AS_ERROR RECORDED_IN_ERROR",
        "EXTINGUISHED MARK_AS_ERROR RECORDED_IN_ERROR"
    };

    @Test
    void everyPairIsEitherAnEdgeOrRefused() {
        new TransitionWalk<>(
                        AppealStage.class,
                        AppealAct.class,
                        RecordedAppeals::at,
                        RecordedAppeals::then,
                        CaseAppeal::stage)
                .expect(AppealTransitionsTest::assertRecordedOrRefused, EDGES);
    }

    private static void assertRecordedOrRefused(Tried<CaseAppeal, AppealStage, AppealAct> tried) {
        CaseAppeal appeal = tried.aggregate();
        int before = RecordedAppeals.at(tried.from()).steps().size();
        if (tried.refusal().isEmpty()) {
            assertThat(appeal.steps()).hasSize(before + 1);
            AppealStep last = appeal.steps().getLast();
            assertThat(last.act()).isEqualTo(tried.act());
            assertThat(last.by()).isEqualTo(RecordedAppeals.ANNA);
        } else {
            assertThat(tried.refusal().orElseThrow())
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            problem -> assertThat(problem.type().urn())
                                    .hasToString("urn:problem:opposizioni:case-appeal-conflict"));
            assertThat(appeal.steps()).hasSize(before);
        }
    }

    /** Operator-service must not miss one. */
    @Test
    void everyStepIsAnnounced() {
        assertThat(AppealTransitions.TABLE.edges())
                .allMatch(edge ->
                        edge.event().filter(AppealEvents.CHANGED::equals).isPresent());
    }
}
