package it.opposizioni.complaint.caseupdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened in a case while the complaint was part of it, as its reporter may know it: nothing that was asked, answered to the authority alone or
 * proposed, nor who of the authority has done it.
 *
 * @param operator that the case is about, by its name; absent where it is about a number that nobody had declared
 */
@Schema(name = "ComplaintCaseUpdate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseUpdate(
        Kind kind,
        Instant at,

        @Schema(description = "Which the case is about; absent where it is about a number that nobody had declared.")
        String operator) {

    /** What happened. */
    @Schema(
            name = "ComplaintCaseUpdateKind",
            description =
                    "Whom the case is about was asked for information, has replied, or is to be heard; or the case is over without a"
                            + " decision, and the complaint goes on without it.")
    public enum Kind {
        /** The authority has asked whom the case is about for information. */
        INFORMATION_REQUESTED,
        OPERATOR_REPLIED,
        /** The authority will hear whom the case is about. When is for that one alone: who complained takes no part. */
        HEARING_SET,
        /** The case is over without a decision, and the complaint goes on without it. */
        ARCHIVED
    }
}
