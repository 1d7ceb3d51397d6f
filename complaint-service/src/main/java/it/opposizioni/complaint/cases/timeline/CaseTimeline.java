package it.opposizioni.complaint.cases.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every dated fact about a case and its complaints, oldest first.
 *
 * @param complaints how many the case has
 * @param shown of how many the facts are here: the newest ones
 */
@Schema(name = "CaseTimeline")
record CaseTimeline(UUID caseId, long complaints, int shown, List<Entry> entries) {

    /**
     * One fact.
     *
     * @param at where {@code partOfDay} is there, the beginning of that part, and no time at which the call came
     * @param partOfDay absent where the time is known
     * @param kind of a complaint as its evidence has it; of the case {@code CASE_} and the act, or {@code EXTENSION_} and what became of it
     * @param statedAt when its source said so
     * @param ahead it has not come yet: the text says that it will
     * @param note what an official or the operator wrote; absent where there is none
     * @param complaint the oldest one that it is about; absent of what was done to the case
     * @param about how many complaints it is about
     * @param proof absent where there is none but the source
     */
    @Schema(name = "CaseTimelineEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            PartOfDay partOfDay,
            String kind,
            String text,
            FactSource source,
            String sourceName,
            Instant statedAt,
            boolean ahead,
            String note,
            Reported complaint,
            int about,
            Proof proof) {}

    @Schema(name = "CaseTimelineComplaint")
    record Reported(UUID id, String code) {}

    /** @param reference the code of a receipt, or the id of a decided case */
    @Schema(name = "CaseTimelineProof")
    record Proof(ProofKind kind, String reference) {}

    /** Where a reader finds what a fact says. */
    @Schema(name = "CaseTimelineProofKind")
    enum ProofKind {
        /** The public verification of a receipt. */
        RECEIPT,
        /** The printed act of the decision. */
        DECISION_ACT
    }
}
