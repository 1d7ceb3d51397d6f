package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.CaseFiles.ANNA;
import static it.opposizioni.complaint.cases.CaseFiles.BRUNO;
import static it.opposizioni.complaint.cases.CaseFiles.LATER;
import static it.opposizioni.complaint.cases.CaseFiles.NOW;
import static it.opposizioni.complaint.cases.CaseFiles.act;
import static it.opposizioni.complaint.cases.CaseFiles.assertRefused;
import static it.opposizioni.complaint.cases.CaseFiles.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.decision.Hearing;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.cases.decision.Proposal;
import it.opposizioni.complaint.cases.history.DigestChain;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    /** What was written once must be found right by every later release. */
    @Test
    void theDigestOfAStepStaysTheSameForEver() {
        UUID id = UUID.fromString("018f0000-0000-7000-8000-00000000ca5e");
        CaseStep step = new CaseStep(
                id, 2, CaseAct.PROPOSE, CaseStage.PROPOSED, NOW, ANNA, null, "{}", new DigestChain(id, List.of()));
        assertThat(step.digest()).contains("517732b97aaa455bc8fff1ebf972ac2de7b080bd8df89f80319e6363f48a440a");
    }

    @Test
    void whoProposedDoesNotApprove() {
        CaseFile file = CaseFiles.at(CaseStage.PROPOSED);

        assertThat(file.possibleFor("anna", Rome.day(NOW))).containsExactly(CaseAct.RETURN);
        assertThat(file.possibleFor("bruno", Rome.day(NOW))).containsExactly(CaseAct.APPROVE, CaseAct.RETURN);
        assertRefused(ComplaintProblems.CASE_NEEDS_SECOND_PERSON, () -> file.approve(true, by(ANNA, NOW)));
        file.approve(true, by(BRUNO, NOW));
        assertThat(file.stage()).isEqualTo(CaseStage.DECIDED);
    }

    /** Otherwise who proposed first could never approve what somebody else proposes then. */
    @Test
    void whatWasReturnedHasNoProposerAnyMore() {
        CaseFile file = CaseFiles.at(CaseStage.PROPOSED);
        act(file, CaseAct.RETURN, BRUNO, NOW, true);
        assertThat(file.proposal()).isEmpty();
        act(file, CaseAct.PROPOSE, BRUNO, NOW, true);
        file.approve(true, by(ANNA, NOW));
        assertThat(file.proposal().map(Proposal::outcome)).contains(Outcome.UPHELD);
    }

    @Test
    void noViolationIsFoundOfWhomNobodyHasHeard() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        assertRefused(ComplaintProblems.CASE_NOT_HEARD, () -> act(file, CaseAct.PROPOSE, ANNA, NOW, true));

        file.hear(new Hearing(Rome.day(NOW).plusDays(7), null), by(ANNA, NOW));
        assertRefused(
                ComplaintProblems.CASE_HEARING_AHEAD,
                () -> act(file, CaseAct.PROPOSE, ANNA, NOW.plus(Duration.ofDays(7)), true));
        act(file, CaseAct.PROPOSE, ANNA, NOW.plus(Duration.ofDays(8)), true);
        assertThat(file.stage()).isEqualTo(CaseStage.PROPOSED);
    }

    @Test
    void aHearingIsMovedToAnotherDayWhichCountsThen() {
        CaseFile file = CaseFiles.at(CaseStage.HEARING);
        assertThat(file.possibleFor("anna", Rome.day(NOW))).contains(CaseAct.HEAR);
        file.hear(new Hearing(Rome.day(LATER), "ore 10.30, Roma"), by(ANNA, NOW));

        assertThat(file.stage()).isEqualTo(CaseStage.HEARING);
        assertThat(file.hearing()).isEqualTo(new Hearing(Rome.day(LATER), "ore 10.30, Roma"));
        assertThat(file.dueOn()).isEqualTo(CaseFiles.DEADLINES.dueOn(CaseStage.HEARING, Rome.day(LATER)));
        assertRefused(ComplaintProblems.CASE_HEARING_AHEAD, () -> act(file, CaseAct.PROPOSE, ANNA, NOW, true));
    }

    /** What the operator hands in, and the minutes: the day and the term stay. */
    @Test
    void whatIsSaidAtTheHearingIsRecordedWithoutAnotherTerm() {
        CaseFile file = CaseFiles.at(CaseStage.HEARING);
        LocalDate due = file.dueOn();
        Hearing heard = file.hearing();
        act(file, CaseAct.RECORD_REPLY, ANNA, NOW, true);
        assertThat(file.stage()).isEqualTo(CaseStage.HEARING);
        assertThat(file.dueOn()).isEqualTo(due);
        assertThat(file.hearing()).isEqualTo(heard);
    }

    @Test
    void whoHasWorkedOnTheCaseMeanwhileIsNamed() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        long seen = file.version();
        act(file, CaseAct.REQUEST_INFORMATION, BRUNO, NOW, true);
        assertThatThrownBy(() -> file.requireVersion(seen))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.detail().it()).startsWith(BRUNO.name() + " ha lavorato"));
        assertThatThrownBy(() -> file.requireVersion(seen + 2))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.detail().it()).startsWith("Qualcuno ha lavorato"));
    }

    @Test
    void aNumberAloneBearsNoViolationButADismissal() {
        CaseFile file = CaseFiles.at(CaseStage.HEARING);
        assertRefused(ComplaintProblems.CASE_EVIDENCE_TOO_WEAK, () -> act(file, CaseAct.PROPOSE, ANNA, NOW, false));
        act(file, CaseAct.PROPOSE, ANNA, NOW, false, CaseFiles.NOT_UPHELD);
        assertThat(file.stage()).isEqualTo(CaseStage.PROPOSED);
    }

    /** A source has corrected itself since. */
    @Test
    void evidenceThatHasBecomeWeakStopsTheApproval() {
        CaseFile file = CaseFiles.at(CaseStage.PROPOSED);
        assertRefused(ComplaintProblems.CASE_EVIDENCE_TOO_WEAK, () -> file.approve(false, by(BRUNO, NOW)));
        assertThat(file.stage()).isEqualTo(CaseStage.PROPOSED);
    }

    @Test
    void ofANumberThatNobodyDeclaredNobodyIsAskedHeardOrSanctioned() {
        CaseFile file = CaseFiles.aboutNumber();
        act(file, CaseAct.ASSIGN, ANNA, NOW, false);
        assertThat(file.possibleFor("anna", Rome.day(NOW)))
                .doesNotContain(CaseAct.REQUEST_INFORMATION, CaseAct.HEAR)
                .contains(CaseAct.PROPOSE);
        for (CaseAct act : new CaseAct[] {CaseAct.REQUEST_INFORMATION, CaseAct.HEAR, CaseAct.PROPOSE}) {
            assertRefused(ComplaintProblems.CASE_WITHOUT_OPERATOR, () -> act(file, act, ANNA, LATER, true));
        }
        act(file, CaseAct.PROPOSE, ANNA, NOW, false, CaseFiles.NOT_UPHELD);
    }

    /** It is told nothing by itself: what counts is what an official has recorded. */
    @Test
    void aCompanyOutsideTheRegisterIsSanctionedOnceItsSummonsHasArrived() {
        LocalDate today = Rome.day(NOW);
        CaseFile file = CaseFiles.aboutNumber();
        act(file, CaseAct.ASSIGN, ANNA, NOW, false);
        file.nameCompany(true, NOW);
        assertThat(file.possibleFor("anna", today)).contains(CaseAct.REQUEST_INFORMATION, CaseAct.HEAR);
        act(file, CaseAct.REQUEST_INFORMATION, ANNA, NOW, true);
        assertRefused(ComplaintProblems.CASE_ACT_NOT_SERVED, () -> act(file, CaseAct.HEAR, ANNA, LATER, true));
        assertThat(file.served(today.plusDays(7), today.plusDays(7), CaseFiles.DEADLINES))
                .isEqualTo(3);
        assertThat(file.dueOn()).isEqualTo(LocalDate.of(2026, 12, 22));
        act(file, CaseAct.RECORD_REPLY, ANNA, NOW, true);
        file.hear(new Hearing(today.plusDays(40), "Roma"), by(ANNA, NOW));
        assertRefused(
                ComplaintProblems.CASE_ACT_NOT_SERVED,
                () -> file.propose(CaseFiles.UPHELD_WITHOUT_REGISTER, "{}", true, by(ANNA, LATER)));
        file.served(today.plusDays(10), today.plusDays(10), CaseFiles.DEADLINES);
        assertRefused(
                ComplaintProblems.CASE_EVIDENCE_TOO_WEAK,
                () -> file.propose(CaseFiles.UPHELD_WITHOUT_REGISTER, "{}", false, by(ANNA, LATER)));
        file.propose(CaseFiles.UPHELD_WITHOUT_REGISTER, "{}", true, by(ANNA, LATER));
        assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.nameCompany(false, LATER));
        assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.served(today, today, CaseFiles.DEADLINES));
        file.approve(true, by(BRUNO, LATER));
    }

    @Test
    void anOperatorIsNoCompanyOutsideTheRegister() {
        CaseFile file = CaseFiles.at(CaseStage.INFORMATION_REQUESTED);
        LocalDate today = Rome.day(NOW);
        assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.nameCompany(true, NOW));
        assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.served(today, today, CaseFiles.DEADLINES));
    }

    @Test
    void onlyWhoHasReadTheNewestVersionActs() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        assertThatCode(() -> file.requireVersion(2)).doesNotThrowAnyException();
        assertRefused(ComplaintProblems.CASE_CHANGED, () -> file.requireVersion(1));
        assertRefused(ComplaintProblems.CASE_CHANGED, () -> file.requireVersion(3));
    }

    /** Otherwise nobody could act on a case that a crowd joins one by one. */
    @Test
    void complaintsThatCameByThemselvesMakeNobodyLate() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        act(file, CaseAct.GATHER, Official.REGISTER, NOW, true);
        assertThatCode(() -> file.requireVersion(2)).doesNotThrowAnyException();
        act(file, CaseAct.GATHER, BRUNO, NOW, true);
        assertRefused(ComplaintProblems.CASE_CHANGED, () -> file.requireVersion(2));
        assertRefused(ComplaintProblems.CASE_CHANGED, () -> file.requireVersion(0));
    }

    @Test
    void anotherPersonOrMoreComplaintsAreNoMoreTime() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        LocalDate due = file.dueOn();
        act(file, CaseAct.ASSIGN, BRUNO, LATER, true);
        act(file, CaseAct.GATHER, ANNA, LATER, true);
        act(file, CaseAct.SPLIT, ANNA, LATER, true);

        assertThat(file.dueOn()).isEqualTo(due);
        assertThat(file.assignee()).contains(BRUNO);
        assertThat(file.isOverdue(due)).isFalse();
        assertThat(file.isOverdue(due.plusDays(1))).isTrue();
    }

    @Test
    void noCaseGoesIntoItselfOrIntoOneThatIsDecided() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.mergeInto(file, by(ANNA, NOW)));
        for (CaseStage stage : CaseStage.values()) {
            CaseFile other = CaseFiles.at(stage);
            if (stage.isFinal() || stage == CaseStage.PROPOSED) {
                assertRefused(ComplaintProblems.CASE_STAGE_CONFLICT, () -> file.mergeInto(other, by(ANNA, NOW)));
            }
        }
    }

    /** deploy/docs/threats.md T18: whatever is done with complaints that are a number alone, in any order, by anybody. */
    @Property
    void complaintsThatAreANumberAloneReachNoSanction(
            @ForAll @Size(max = 40) CaseAct[] acts, @ForAll @Size(40) boolean[] upheld, @ForAll boolean operator) {
        CaseFile file = operator ? CaseFiles.aboutOperator() : CaseFiles.aboutNumber();
        Instant at = NOW;
        for (int i = 0; i < acts.length; i++) {
            at = at.plus(Duration.ofDays(30));
            try {
                act(
                        file,
                        acts[i],
                        i % 2 == 0 ? ANNA : BRUNO,
                        at,
                        false,
                        upheld[i] ? CaseFiles.UPHELD : CaseFiles.NOT_UPHELD);
            } catch (DomainException _) {
                // refused, and so as it was
            }
            assertThat(file.proposal().map(Proposal::outcome)).isNotEqualTo(Optional.of(Outcome.UPHELD));
        }
    }

    @Property
    void whateverIsOfferedIsNotRefused(@ForAll @Size(max = 12) CaseAct[] acts) {
        CaseFile file = CaseFiles.aboutOperator();
        Instant at = NOW;
        for (CaseAct tried : acts) {
            at = at.plus(Duration.ofDays(10));
            LocalDate today = Rome.day(at);
            if (file.possibleFor("anna", today).contains(tried)) {
                Instant now = at;
                assertThatCode(() -> act(file, tried, ANNA, now, true, CaseFiles.NOT_UPHELD))
                        .doesNotThrowAnyException();
            }
        }
    }
}
