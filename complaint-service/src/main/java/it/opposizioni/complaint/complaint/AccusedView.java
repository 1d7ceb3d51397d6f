package it.opposizioni.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a complaint accuses, for the regulator.
 *
 * @param operatorId absent when no single operator had declared the caller's number
 * @param number the caller's, where there is no operator
 * @param caseId the case that the complaint is part of; absent when of none
 */
@Schema(name = "Accused")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccusedView(UUID operatorId, String name, String number, Grade grade, UUID caseId) {

    /** Null while nothing is known. */
    static AccusedView of(Complaint complaint) {
        UUID caseId = complaint.caseId().orElse(null);
        return complaint
                .accusation()
                .map(accused -> new AccusedView(
                        accused.accusedOperatorId(), accused.accusedName(), number(accused), accused.grade(), caseId))
                .orElseGet(() -> caseId == null ? null : new AccusedView(null, null, null, null, caseId));
    }

    private static String number(Accusation accused) {
        ShownNumber number = accused.accusedNumber();
        return number == null ? null : number.written();
    }
}
