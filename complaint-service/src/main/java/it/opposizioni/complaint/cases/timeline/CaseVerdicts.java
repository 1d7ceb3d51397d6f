package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictLineView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictView;
import it.opposizioni.complaint.evidence.Verdict.Answer;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the evidence of a case's complaints answers to the three questions that decide, counted.
 *
 * @param complaints how many the case has
 * @param counted how many of them are counted here: the newest ones
 */
@Schema(name = "CaseVerdicts")
record CaseVerdicts(UUID caseId, long complaints, int counted, List<Row> rows) {

    /**
     * One question.
     *
     * @param yes complaints with a call of which the answer is yes
     * @param no complaints without such a call, and with one of which it is no
     * @param open all others
     */
    @Schema(name = "CaseVerdict")
    record Row(Topic topic, long yes, long no, long open) {

        private static Row of(Topic topic, Collection<EvidenceView> evidence) {
            List<Answer> answers =
                    evidence.stream().map(each -> answered(topic, each)).toList();
            return new Row(topic, count(answers, Answer.YES), count(answers, Answer.NO), count(answers, Answer.OPEN));
        }

        private static long count(List<Answer> answers, Answer answer) {
            return answers.stream().filter(each -> each == answer).count();
        }
    }

    /** The order of the answers is their weight: one call of which it is yes is enough. */
    static Answer answered(Topic topic, EvidenceView evidence) {
        return lines(topic, evidence)
                .map(VerdictLineView::answer)
                .min(Answer::compareTo)
                .orElse(Answer.OPEN);
    }

    static Stream<VerdictLineView> lines(Topic topic, EvidenceView evidence) {
        return evidence.verdicts().stream()
                .filter(verdict -> verdict.topic() == topic)
                .map(VerdictView::lines)
                .flatMap(List::stream);
    }

    static CaseVerdicts of(UUID caseId, long complaints, Collection<EvidenceView> evidence) {
        return new CaseVerdicts(
                caseId,
                complaints,
                evidence.size(),
                Arrays.stream(Topic.values())
                        .map(topic -> Row.of(topic, evidence))
                        .toList());
    }
}
