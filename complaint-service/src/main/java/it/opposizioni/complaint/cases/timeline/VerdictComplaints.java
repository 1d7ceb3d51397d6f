package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.cases.timeline.CaseTimeline.Reported;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictLineView;
import it.opposizioni.complaint.evidence.Verdict.Answer;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The complaints of a case that a figure of {@link CaseVerdicts} counts, newest first.
 *
 * @param complaints how many the case has
 * @param counted how many of them were looked through: the newest ones
 * @param answered how many of these answer so
 * @param items the newest of them
 */
@Schema(name = "CaseVerdictComplaints")
record VerdictComplaints(
        UUID caseId, Topic topic, Answer answer, long complaints, int counted, int answered, List<Item> items) {

    /** @param texts why, in the language asked for: each once, in the order of the calls */
    @Schema(name = "CaseVerdictComplaint")
    record Item(Reported complaint, List<String> texts) {}

    /** What is asked. */
    record Question(Topic topic, Answer answer) {

        boolean isAnsweredBy(EvidenceView evidence) {
            return CaseVerdicts.answered(topic, evidence) == answer;
        }

        Item item(Complaint complaint, EvidenceView evidence) {
            return new Item(
                    new Reported(complaint.id(), complaint.code()),
                    CaseVerdicts.lines(topic, evidence)
                            .filter(line -> line.answer() == answer)
                            .map(VerdictLineView::text)
                            .distinct()
                            .toList());
        }
    }

    /**
     * @param answered those that answer so, of all that were looked through
     * @param shown the newest of them
     */
    static VerdictComplaints of(
            UUID caseId,
            Question question,
            long complaints,
            Map<UUID, EvidenceView> evidence,
            List<Complaint> answered,
            List<Complaint> shown) {
        return new VerdictComplaints(
                caseId,
                question.topic(),
                question.answer(),
                complaints,
                evidence.size(),
                answered.size(),
                shown.stream()
                        .map(each -> question.item(each, evidence.get(each.id())))
                        .toList());
    }
}
