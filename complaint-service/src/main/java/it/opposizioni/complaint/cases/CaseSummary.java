package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.appealed.Appealed;
import it.opposizioni.complaint.cases.appealed.LastAppeal;
import it.opposizioni.complaint.cases.company.Finding;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.cases.decision.Proposal;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case in a list.
 *
 * @param version of what is shown: an act names it, and is refused when somebody has acted since
 * @param party who the operator is for the calls: it called, or others called for it
 * @param operatorId absent of a case about a number
 * @param number absent of a case about an operator
 * @param company outside the register that used the number; absent where none is named
 * @param complaints how many, by the strength of their evidence
 * @param assignee who has it; absent while nobody has
 * @param dueOn the last day for the next step; absent when the case is over
 * @param outcome of the decision; absent until the case is decided
 * @param serving how far the act of the decision is; absent until the case is decided, and where nobody can be served
 * @param appealed how far the last appeal against the decision is; absent where nobody has appealed
 */
@Schema(name = "CaseSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
        UUID id,
        long version,
        String code,
        CaseStage stage,
        CaseSubject.Party party,
        UUID operatorId,
        String name,
        String number,
        String company,
        Complaints complaints,
        Person assignee,
        Instant openedAt,
        LocalDate dueOn,
        boolean overdue,
        Outcome outcome,
        Serving serving,
        Appealed appealed) {

    /**
     * How many complaints a case has.
     *
     * @param ungraded complaints whose evidence is not complete
     */
    @Schema(name = "CaseComplaints")
    public record Complaints(long all, long a, long b, long c, long ungraded) {

        static Complaints of(CaseComplaints.Counts counts) {
            return new Complaints(counts.all(), counts.a(), counts.b(), counts.c(), counts.ungraded());
        }
    }

    /**
     * An official.
     *
     * @param name absent when the identity provider told none
     * @param me whether it is the reader
     */
    @Schema(name = "CasePerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String subject, String name, boolean me) {

        static Person of(Official official, String reader) {
            return new Person(
                    official.subject(), official.name(), official.subject().equals(reader));
        }
    }

    /**
     * What else is known of a case; each null where there is nothing.
     *
     * @param company what was found out last about the company
     */
    record Beside(Finding company, Serving serving, LastAppeal appeal) {

        int findings() {
            return company == null ? 0 : company.version();
        }
    }

    static CaseSummary of(CaseFile found, CaseComplaints.Counts counts, Beside beside, String reader, LocalDate today) {
        ShownNumber number = found.subject().callerNumber();
        return new CaseSummary(
                found.id(),
                found.version(),
                found.code(),
                found.stage(),
                found.subject().party(),
                found.subject().partyId(),
                found.subject().subjectName(),
                number == null ? null : number.written(),
                beside.company() == null ? null : beside.company().company().name(),
                Complaints.of(counts),
                found.assignee().map(who -> Person.of(who, reader)).orElse(null),
                found.openedAt(),
                found.dueOn(),
                found.isOverdue(today),
                found.proposal()
                        .filter(_ -> found.stage() == CaseStage.DECIDED)
                        .map(Proposal::outcome)
                        .orElse(null),
                beside.serving(),
                beside.appeal() == null ? null : beside.appeal().state());
    }
}
