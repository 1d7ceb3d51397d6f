package it.opposizioni.complaint.complaint.nextstep;

import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.complaint.question.LastQuestion;
import it.opposizioni.complaint.question.LastQuestionView;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who acts next on complaints: as their stages say, and while there is time those who were asked. */
@ApplicationScoped
public class NextSteps {

    private final Questions questions;
    private final DecidingCases cases;
    private final ComplaintConfig config;
    private final Now now;

    NextSteps(Questions questions, DecidingCases cases, ComplaintConfig config, Now now) {
        this.questions = questions;
        this.cases = cases;
        this.config = config;
        this.now = now;
    }

    /**
     * What is known today of some complaints.
     *
     * @param asked the last questions to their reporters
     * @param deciding the cases that decide about them, with the last day for the operator that is asked there
     */
    public record Known(
            LocalDate today,
            Map<UUID, LastQuestion> asked,
            Map<UUID, Optional<LocalDate>> deciding,
            ComplaintConfig.Deadlines deadlines) {

        public NextStep of(Complaint complaint) {
            return NextStep.of(
                    complaint,
                    Optional.ofNullable(asked.get(complaint.id())).flatMap(LastQuestion::awaitedUntil),
                    complaint
                            .partOf()
                            .inOrder()
                            .filter(deciding::containsKey)
                            .findFirst()
                            .flatMap(deciding::get),
                    deadlines,
                    today);
        }

        /** How far the last question to the reporter is; empty where nothing was asked. */
        public Optional<LastQuestionView> question(Complaint complaint) {
            return Optional.ofNullable(asked.get(complaint.id())).map(last -> LastQuestionView.of(last, today));
        }
    }

    /** In the caller's transaction. */
    public Known known(List<Complaint> some) {
        return new Known(
                Rome.day(now.get()),
                questions.last(some.stream().map(Complaint::id).toList()),
                cases.repliesAwaited(
                        some.stream().flatMap(each -> each.partOf().inOrder()).toList()),
                config.deadlines());
    }

    public NextStep of(Complaint complaint) {
        return known(List.of(complaint)).of(complaint);
    }
}
