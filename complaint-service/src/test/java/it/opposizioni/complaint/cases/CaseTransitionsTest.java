package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.kit.testing.TransitionWalk.Tried;
import it.opposizioni.kit.time.Rome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseTransitionsTest {

    /** Written down a second time, independently of the table. */
    private static final String[] EDGES = {
        "OPEN GATHER OPEN",
        "OPEN ASSIGN ASSIGNED",
        "OPEN SPLIT OPEN",
        "OPEN MERGE MERGED",
        "OPEN ARCHIVE ARCHIVED",
        "ASSIGNED GATHER ASSIGNED",
        "ASSIGNED ASSIGN ASSIGNED",
        "ASSIGNED REQUEST_INFORMATION INFORMATION_REQUESTED",
        "ASSIGNED HEAR HEARING",
        "ASSIGNED PROPOSE PROPOSED",
        "ASSIGNED SPLIT ASSIGNED",
        "ASSIGNED MERGE MERGED",
        "ASSIGNED ARCHIVE ARCHIVED",
        "INFORMATION_REQUESTED GATHER INFORMATION_REQUESTED",
        "INFORMATION_REQUESTED ASSIGN INFORMATION_REQUESTED",
        "INFORMATION_REQUESTED RECORD_REPLY REPLIED",
        "INFORMATION_REQUESTED HEAR HEARING",
        "INFORMATION_REQUESTED PROPOSE PROPOSED",
        "INFORMATION_REQUESTED SPLIT INFORMATION_REQUESTED",
        "INFORMATION_REQUESTED MERGE MERGED",
        "INFORMATION_REQUESTED ARCHIVE ARCHIVED",
        "REPLIED GATHER REPLIED",
        "REPLIED ASSIGN REPLIED",
        "REPLIED REQUEST_INFORMATION INFORMATION_REQUESTED",
        "REPLIED HEAR HEARING",
        "REPLIED PROPOSE PROPOSED",
        "REPLIED SPLIT REPLIED",
        "REPLIED MERGE MERGED",
        "REPLIED ARCHIVE ARCHIVED",
        "HEARING GATHER HEARING",
        "HEARING ASSIGN HEARING",
        "HEARING HEAR HEARING",
        "HEARING RECORD_REPLY HEARING",
        "HEARING PROPOSE PROPOSED",
        "HEARING SPLIT HEARING",
        "HEARING MERGE MERGED",
        "PROPOSED APPROVE DECIDED",
        "PROPOSED RETURN ASSIGNED",
        "DECIDED LEAVE DECIDED"
    };

    /** By Bruno, who has proposed nothing, after every period; a violation is proposed only of whom was heard. */
    @Test
    void everyPairIsEitherAnEdgeOrRefused() {
        new TransitionWalk<>(
                        CaseStage.class,
                        CaseAct.class,
                        CaseFiles::at,
                        (file, act) ->
                                CaseFiles.act(file, act, CaseFiles.BRUNO, CaseFiles.LATER, true, CaseFiles.NOT_UPHELD),
                        CaseFile::stage)
                .expect(CaseTransitionsTest::assertRecordedOrRefused, EDGES);
    }

    private static void assertRecordedOrRefused(Tried<CaseFile, CaseStage, CaseAct> tried) {
        CaseFile file = tried.aggregate();
        long before = CaseFiles.at(tried.from()).version();
        assertThat(file.version()).isEqualTo(file.steps().size());
        if (tried.to().isPresent()) {
            assertThat(file.version()).isEqualTo(before + 1);
            CaseStep kept = file.steps().getLast();
            assertThat(kept.act()).isEqualTo(tried.act());
            assertThat(kept.stage()).isEqualTo(tried.to().get());
            assertThat(kept.at()).isEqualTo(CaseFiles.LATER);
            assertThat(kept.by()).isEqualTo(CaseFiles.BRUNO);
            assertThat(kept.note()).contains("a reason");
        } else {
            assertThat(tried.refusal())
                    .get()
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.type().status()).isEqualTo(409));
            assertThat(file.version()).isEqualTo(before);
        }
    }

    @Test
    void theDecisionAndWhatTheOperatorIsToldArePublished() {
        TransitionWalk.assertEdges(
                CaseTransitions.TABLE,
                CaseStage.class,
                CaseAct.class,
                Stream.of(EDGES).map(CaseTransitionsTest::withEvent).toArray(String[]::new));
    }

    private static String withEvent(String edge) {
        return switch (edge.split(" ")[1]) {
            case "APPROVE" -> edge + " it.opposizioni.complaint.case-decided.v1";
            case "REQUEST_INFORMATION", "HEAR" -> edge + " it.opposizioni.complaint.case-notice-given.v1";
            // of an open case the operator has not been told
            case "MERGE", "ARCHIVE" ->
                edge.startsWith("OPEN ") ? edge : edge + " it.opposizioni.complaint.case-notice-given.v1";
            default -> edge;
        };
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(Stream.of(CaseStage.values()).filter(CaseStage::isFinal))
                .containsExactlyInAnyOrder(CaseStage.DECIDED, CaseStage.MERGED, CaseStage.ARCHIVED);
        assertThat(CaseTransitions.TABLE.edges().stream().map(Transitions.Edge::to))
                .contains(CaseStage.values());
    }

    @Test
    void nobodyIsOfferedWhatHappensToADecidedCaseByItself() {
        for (CaseStage stage : CaseStage.values()) {
            assertThat(CaseFiles.at(stage).possibleFor(CaseFiles.BRUNO.subject(), Rome.day(CaseFiles.LATER)))
                    .doesNotContain(CaseAct.LEAVE);
        }
    }

    @Test
    void somethingIsDueAtEveryStageButTheLast() {
        for (CaseStage stage : CaseStage.values()) {
            assertThat(CaseFiles.at(stage).dueOn() == null).as(stage.name()).isEqualTo(stage.isFinal());
        }
    }
}
