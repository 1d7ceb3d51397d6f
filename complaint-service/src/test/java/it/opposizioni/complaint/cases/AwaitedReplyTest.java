package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.CaseFiles.ANNA;
import static it.opposizioni.complaint.cases.CaseFiles.LATER;
import static it.opposizioni.complaint.cases.CaseFiles.NOW;
import static it.opposizioni.complaint.cases.CaseFiles.act;
import static it.opposizioni.complaint.cases.CaseFiles.assertRefused;
import static it.opposizioni.complaint.cases.CaseFiles.by;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Hearing;
import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for whom was asked, and until when. */
class AwaitedReplyTest {

    @Test
    void whoWasAskedHasTimeToReplyBeforeBeingHeard() {
        CaseFile file = CaseFiles.at(CaseStage.INFORMATION_REQUESTED);
        assertThat(file.dueOn()).isEqualTo("2026-12-15");
        Instant lastDay = Instant.parse("2026-12-15T22:00:00Z");
        assertRefused(ComplaintProblems.CASE_REPLY_STILL_POSSIBLE, () -> act(file, CaseAct.HEAR, ANNA, lastDay, true));
        assertThat(file.possibleFor("anna", Rome.day(lastDay))).doesNotContain(CaseAct.HEAR);
        act(file, CaseAct.HEAR, ANNA, lastDay.plus(Duration.ofHours(2)), true);
        assertThat(file.stage()).isEqualTo(CaseStage.HEARING);
    }

    @Test
    void noQuestionIsPutAwayWithItsCaseWhileThereIsTimeToReply() {
        CaseFile file = CaseFiles.at(CaseStage.INFORMATION_REQUESTED);
        Instant lastDay = Instant.parse("2026-12-15T22:00:00Z");
        assertRefused(ComplaintProblems.CASE_REPLY_STILL_POSSIBLE, () -> act(file, CaseAct.MERGE, ANNA, lastDay, true));
        assertThat(file.possibleFor("anna", Rome.day(lastDay))).doesNotContain(CaseAct.MERGE);
        act(file, CaseAct.MERGE, ANNA, lastDay.plus(Duration.ofHours(2)), true);
        assertThat(file.stage()).isEqualTo(CaseStage.MERGED);
    }

    /** Without a hearing there is no violation, and none is needed to say that there was none. */
    @Test
    void whoDoesNotReplyDoesNotKeepTheCaseFromEnding() {
        Instant lastDay = Instant.parse("2026-12-15T22:00:00Z");
        Instant after = lastDay.plus(Duration.ofHours(2));
        for (CaseAct act : new CaseAct[] {CaseAct.ARCHIVE, CaseAct.PROPOSE}) {
            CaseFile file = CaseFiles.at(CaseStage.INFORMATION_REQUESTED);
            assertRefused(
                    ComplaintProblems.CASE_REPLY_STILL_POSSIBLE,
                    () -> act(file, act, ANNA, lastDay, true, CaseFiles.NOT_UPHELD));
            assertThat(file.possibleFor("anna", Rome.day(lastDay))).doesNotContain(act);
            assertThat(file.possibleFor("anna", Rome.day(after))).contains(act);
            act(file, act, ANNA, after, true, CaseFiles.NOT_UPHELD);
        }
        CaseFile unheard = CaseFiles.at(CaseStage.INFORMATION_REQUESTED);
        assertRefused(ComplaintProblems.CASE_NOT_HEARD, () -> act(unheard, CaseAct.PROPOSE, ANNA, after, true));
    }

    @Test
    void whatNeverReachedTheCompanyDoesNotKeepTheCaseFromEnding() {
        CaseFile file = CaseFiles.aboutNumber();
        act(file, CaseAct.ASSIGN, ANNA, NOW, false);
        file.nameCompany(true, NOW);
        act(file, CaseAct.REQUEST_INFORMATION, ANNA, NOW, true);
        assertThat(file.possibleFor("anna", Rome.day(NOW))).contains(CaseAct.PROPOSE, CaseAct.ARCHIVE);
        assertRefused(
                ComplaintProblems.CASE_ACT_NOT_SERVED,
                () -> file.propose(CaseFiles.UPHELD_WITHOUT_REGISTER, "{}", true, by(ANNA, LATER)));
        act(file, CaseAct.PROPOSE, ANNA, NOW, true, CaseFiles.NOT_UPHELD);
    }

    /** Until its day is over who is summoned may write: also what speaks against a decision in their favour would be lost. */
    @Test
    void noHearingThatIsAheadIsCutShortByADecision() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        LocalDate day = Rome.day(NOW).plusDays(40);
        file.hear(new Hearing(day, "Roma"), by(ANNA, NOW));
        Instant onTheDay = NOW.plus(Duration.ofDays(40));
        for (Decision decision : List.of(CaseFiles.NOT_UPHELD, CaseFiles.UPHELD)) {
            assertRefused(
                    ComplaintProblems.CASE_HEARING_AHEAD,
                    () -> act(file, CaseAct.PROPOSE, ANNA, onTheDay, true, decision));
        }
        assertThat(file.possibleFor("anna", day)).doesNotContain(CaseAct.PROPOSE);
        assertThat(file.possibleFor("anna", day.plusDays(1))).contains(CaseAct.PROPOSE);
        act(file, CaseAct.PROPOSE, ANNA, onTheDay.plus(Duration.ofDays(1)), true, CaseFiles.NOT_UPHELD);
        act(file, CaseAct.RETURN, CaseFiles.BRUNO, onTheDay.plus(Duration.ofDays(1)), true);
        assertThat(file.possibleFor("anna", day.plusDays(1))).contains(CaseAct.PROPOSE, CaseAct.ARCHIVE, CaseAct.MERGE);
    }

    /** A summons that has reached nobody keeps no case from ending; once it has, it does. */
    @Test
    void aSummonsThatArrivesAfterAProposalWasReturnedCounts() {
        CaseFile file = CaseFiles.aboutNumber();
        act(file, CaseAct.ASSIGN, ANNA, NOW, false);
        file.nameCompany(true, NOW);
        LocalDate day = Rome.day(NOW).plusDays(40);
        file.hear(new Hearing(day, "Roma"), by(ANNA, NOW));
        act(file, CaseAct.PROPOSE, ANNA, NOW, true, CaseFiles.NOT_UPHELD);
        act(file, CaseAct.RETURN, CaseFiles.BRUNO, NOW, true);
        assertThat(file.possibleFor("anna", Rome.day(NOW))).contains(CaseAct.PROPOSE, CaseAct.ARCHIVE);

        file.served(Rome.day(NOW), Rome.day(NOW), CaseFiles.DEADLINES);
        for (CaseAct act : new CaseAct[] {CaseAct.ARCHIVE, CaseAct.PROPOSE}) {
            assertRefused(
                    ComplaintProblems.CASE_HEARING_AHEAD, () -> act(file, act, ANNA, NOW, true, CaseFiles.NOT_UPHELD));
            assertThat(file.possibleFor("anna", Rome.day(NOW))).doesNotContain(act);
            assertThat(file.possibleFor("anna", day.plusDays(1))).contains(act);
        }
    }

    @Test
    void noHearingThatIsAheadIsLostWithItsCase() {
        CaseFile file = CaseFiles.at(CaseStage.ASSIGNED);
        LocalDate day = Rome.day(NOW).plusDays(40);
        file.hear(new Hearing(day, "Roma"), by(ANNA, NOW));
        Instant onTheDay = NOW.plus(Duration.ofDays(40));
        assertRefused(ComplaintProblems.CASE_HEARING_AHEAD, () -> act(file, CaseAct.MERGE, ANNA, onTheDay, true));
        assertThat(file.possibleFor("anna", day)).doesNotContain(CaseAct.MERGE);
        assertThat(file.possibleFor("anna", day.plusDays(1))).contains(CaseAct.MERGE);
        act(file, CaseAct.MERGE, ANNA, onTheDay.plus(Duration.ofDays(1)), true);
        assertThat(file.stage()).isEqualTo(CaseStage.MERGED);
    }
}
