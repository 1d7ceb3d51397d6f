package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.appealed.LastAppeal;
import it.opposizioni.complaint.cases.contradiction.LeftComplaint;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.history.DigestChain;
import it.opposizioni.complaint.cases.history.Proof;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case with its history.
 *
 * @param version of what is shown: an act names it, and is refused when somebody has acted since
 * @param heardOn day of the hearing; absent when none was set
 * @param hearingPlace with the hour, as the operator reads it; absent where none was said
 * @param sanctionable whether a violation can be found: there is evidence besides a number, and the operator was heard
 * @param decision what was proposed last; absent before
 * @param appeal the last one against the decision; absent where nobody has appealed
 * @param proposedByMe whether the reader has proposed it, and so cannot approve it
 * @param ownComplaint whether the reader has complained in it, and so takes no part in deciding it
 * @param mergedInto the case that it went into
 * @param splitFrom the case that it was split from; absent of others
 * @param companyFindings how often officials have named or corrected the company outside the register; 0 where none is named, absent of a case about an
 *     operator
 * @param documentChanges how often officials have added a document of the authority's own or taken one back
 * @param otherParties whom its complaints accuse besides: the principals of those that called, or who called for the principal; the most
 *     accused first
 * @param history oldest first
 * @param historyAltered whether the history is not what was written: a step was changed, put in or taken out in the database
 * @param possibleActs what the reader can do now
 */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        CaseSummary summary,
        long version,
        LocalDate heardOn,
        String hearingPlace,
        Sanctionable sanctionable,
        Decision decision,
        LastAppeal appeal,
        boolean proposedByMe,
        boolean ownComplaint,
        UUID mergedInto,
        UUID splitFrom,
        Integer companyFindings,
        int documentChanges,
        List<OtherParty> otherParties,
        List<Step> history,
        boolean historyAltered,
        List<CaseAct> possibleActs) {

    /** @param otherParties null in an answer that the release before this one has kept, in case its request came again */
    public CaseView {
        otherParties = otherParties == null ? List.of() : List.copyOf(otherParties);
    }

    /**
     * An operator that complaints of this case accuse in the other part.
     *
     * @param name absent of an operator that is not known here
     * @param caseId the case about it that these complaints are part of; absent where of none
     */
    @Schema(name = "CaseOtherParty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OtherParty(UUID operatorId, String name, UUID caseId, String caseCode, long complaints) {}

    /**
     * What a violation can be found on; each alone is not enough.
     *
     * @param operator there is somebody to be heard: an operator, or a company outside the register that the case names
     */
    @Schema(name = "CaseSanctionable")
    record Sanctionable(boolean operator, boolean evidence, boolean heard) {}

    /**
     * @param by absent for what the software did by itself
     * @param left the complaints that left the case, and why; absent of any other act
     * @param digest SHA-256 over the step and the digest of the step before it, in hexadecimal; absent of a step that a release before wrote
     * @param intact whether the digest is right; absent where there is none
     */
    @Schema(name = "CaseStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            CaseAct act,
            CaseStage stage,
            Instant at,
            CaseSummary.Person by,
            String note,
            List<LeftComplaint> left,
            String digest,
            Boolean intact) {

        private static List<Step> all(List<CaseStep> steps, List<Proof> proofs, String reader) {
            return IntStream.range(0, steps.size())
                    .mapToObj(i -> of(steps.get(i), proofs.get(i), reader))
                    .toList();
        }

        private static Step of(CaseStep step, Proof proof, String reader) {
            // it bears the approver's name, and nobody decides that complaints leave
            boolean byItself =
                    step.act() == CaseAct.LEAVE || step.by().subject().equals(Official.REGISTER.subject());
            return new Step(
                    step.act(),
                    step.stage(),
                    step.at(),
                    byItself ? null : CaseSummary.Person.of(step.by(), reader),
                    step.note().orElse(null),
                    step.left().isEmpty() ? null : step.left(),
                    step.digest().orElse(null),
                    proof == Proof.NO_DIGEST ? null : proof == Proof.INTACT);
        }
    }

    /**
     * @param hasComplained in the case
     * @param mayApprove no complaint of the case speaks against what is proposed
     */
    record Reader(String subject, boolean hasComplained, boolean mayApprove) {

        private List<CaseAct> possible(CaseFile found, LocalDate today) {
            return hasComplained
                    ? List.of()
                    : found.possibleFor(subject, today).stream()
                            .filter(act -> mayApprove || act != CaseAct.APPROVE)
                            .toList();
        }
    }

    static CaseView of(
            CaseFile found,
            CaseComplaints.Counts counts,
            CaseSummary.Beside beside,
            int documentChanges,
            boolean evidence,
            List<OtherParty> otherParties,
            Decision decision,
            Reader reader,
            LocalDate today) {
        String person = reader.subject();
        DigestChain history = found.history();
        return new CaseView(
                CaseSummary.of(found, counts, beside, person, today),
                found.version(),
                found.hearing().heardOn(),
                found.hearing().hearingPlace(),
                new Sanctionable(
                        found.rightToBeHeard().hasAddressee(),
                        evidence,
                        found.rightToBeHeard().wasHeard(today)),
                decision,
                beside.appeal(),
                found.proposal().filter(made -> made.isBy(person)).isPresent(),
                reader.hasComplained(),
                found.mergedInto(),
                found.splitFrom(),
                found.subject().isOperator() ? null : beside.findings(),
                documentChanges,
                otherParties,
                Step.all(found.steps(), history.proofs(), person),
                history.isAltered(found.version()),
                reader.possible(found, today));
    }
}
