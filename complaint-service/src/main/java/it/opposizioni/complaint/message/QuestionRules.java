package it.opposizioni.complaint.message;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.CaseConfig;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When an official can ask a reporter something, and by when the answer is due. */
@ApplicationScoped
class QuestionRules {

    private static final int MOST = 5;

    /** Before, nobody reads the answer. */
    private static final Set<Stage> IN_CHARGE = EnumSet.of(Stage.TAKEN_IN_CHARGE, Stage.UNDER_INVESTIGATION);

    private final Questions questions;
    private final DecidingCases cases;
    private final ComplaintConfig config;
    private final CaseConfig calendar;
    private final Now now;

    QuestionRules(Questions questions, DecidingCases cases, ComplaintConfig config, CaseConfig calendar, Now now) {
        this.questions = questions;
        this.cases = cases;
        this.config = config;
        this.calendar = calendar;
        this.now = now;
    }

    /** Why the official cannot ask now; empty when that is possible. In the caller's transaction. */
    Optional<DomainException> refusal(Complaint complaint, Caller official) {
        if (!cases.isImpartial(complaint, official)) {
            return Optional.of(ComplaintProblems.ownComplaint());
        }
        if (!IN_CHARGE.contains(complaint.stage())) {
            return Optional.of(ComplaintProblems.stageConflict(complaint.stage().name(), "ASK_REPORTER"));
        }
        // two questions at once would have one answer
        return questions
                .open(complaint.id())
                .filter(open -> !isLate(open.answerBy()))
                .map(open -> MessageProblems.answerAwaited(open.answerBy()))
                .or(() -> questions.count(complaint.id()) < MOST
                        ? Optional.empty()
                        : Optional.of(MessageProblems.askedOften(MOST)));
    }

    boolean isLate(LocalDate answerBy) {
        return answerBy.isBefore(Rome.day(now.get()));
    }

    /** Ends on a working day: somebody may need the desk to answer. */
    LocalDate answerBy(Instant askedAt) {
        return WorkingDays.of(calendar.daysOff(), calendar.holidays())
                .notBefore(Rome.day(askedAt).plus(config.deadlines().answer()));
    }
}
