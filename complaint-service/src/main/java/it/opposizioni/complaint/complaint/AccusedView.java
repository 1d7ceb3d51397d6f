package it.opposizioni.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a complaint accuses, for the regulator.
 *
 * @param operatorId absent when no single operator had declared the caller's number
 * @param number the caller's, where there is no operator
 * @param caseId the case about it that the complaint is part of; absent when of none
 * @param principalId for which operator the call was made; absent when for none, or it is not known for which
 * @param principalGrade how strong the evidence against the principal is
 * @param principalCaseId the case about the principal that the complaint is part of; absent when of none
 */
@Schema(name = "Accused")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccusedView(
        UUID operatorId,
        String name,
        String number,
        Grade grade,
        UUID caseId,
        UUID principalId,
        String principalName,
        Grade principalGrade,
        UUID principalCaseId) {

    private static final Accusation UNKNOWN = Accusation.ofNobody(null);

    /** Null while nothing is known. */
    static AccusedView of(Complaint complaint) {
        PartOf cases = complaint.partOf();
        if (complaint.accusation().isEmpty() && cases.inOrder().findAny().isEmpty()) {
            return null;
        }
        Accusation accused = complaint.accusation().orElse(UNKNOWN);
        return new AccusedView(
                accused.accusedOperatorId(),
                accused.accusedName(),
                number(accused),
                accused.grade(),
                cases.caseId(),
                accused.accusedPrincipalId(),
                accused.principalName(),
                accused.principalGrade(),
                cases.principalCaseId());
    }

    private static String number(Accusation accused) {
        ShownNumber number = accused.accusedNumber();
        return number == null ? null : number.written();
    }
}
