package it.opposizioni.complaint.cases.contradiction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The complaints of a case that speak plainly against a violation.
 *
 * @param awaited complaints of which it is not known yet what they say now: until then no violation is proposed or approved, either
 * @param all how many there are
 * @param items the newest of them
 */
@Schema(name = "CaseContradictions")
record ContradictionsView(UUID caseId, long awaited, long all, List<Item> items) {

    /**
     * One of them.
     *
     * @param operatorId of whom it accuses instead; absent where that is a number, and for any other reason
     * @param operatorName absent where there is no {@code operatorId}
     * @param number that it accuses instead; absent of an operator, and for any other reason
     */
    @Schema(name = "CaseContradiction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID complaintId,
            String code,
            ContradictionReason reason,
            UUID operatorId,
            String operatorName,
            String number) {}

    static ContradictionsView of(UUID caseId, long awaited, List<Contradictions.Found> found) {
        return new ContradictionsView(
                caseId,
                awaited,
                found.isEmpty() ? 0 : found.getFirst().all(),
                found.stream()
                        .map(each -> new Item(
                                each.id(),
                                each.code(),
                                each.reason(),
                                each.partyId(),
                                each.partyName(),
                                each.number() == null ? null : each.number().written()))
                        .toList());
    }
}
