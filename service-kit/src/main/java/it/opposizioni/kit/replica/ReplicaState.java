package it.opposizioni.kit.replica;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a copy is, for those who watch it. */
@Schema(name = "Replica")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplicaState(
        @Schema(description = "The copy's name", examples = "callers")
        String name,

        @Schema(description = "The service that knows the truth", examples = "operator")
        String publisher,

        @Schema(
                description =
                        "Everything that the publisher had recorded up to then is known; absent while that cannot be said of any instant")
        Instant knownAsOf,

        @Schema(description = "Ranges that were found to differ and have not been replaced yet")
        long openDifferences,

        @Schema(description = "The last one that was finished")
        Comparison lastComparison,

        @Schema(description = "Since when one is under way that was asked for")
        Instant comparingSince,

        @Schema(description = "The one that is under way") Rebuild rebuild,

        @Schema(
                description =
                        "Of the index that the process which answers has made of the copy; absent without one, and before the first check")
        IndexCheck indexCheck) {

    @Schema(name = "ReplicaComparison")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comparison(
            Instant at,

            @Schema(description = "How many ranges have rows, here or at the publisher")
            Integer ranges,

            @Schema(description = "How many of them differed; they were asked for")
            Integer different,

            @Schema(description = "How many had changed meanwhile: the next comparison decides about them")
            Integer undecided) {}

    @Schema(name = "ReplicaRebuild")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rebuild(
            Instant since,

            @Schema(description = "Technical") String reason,

            @Schema(description = "About how much has come; absent while the publisher cannot tell")
            Integer percent) {}

    @Schema(name = "ReplicaIndexCheck")
    public record IndexCheck(
            Instant at,

            @Schema(description = "Rows in which index and copy differed; the index was then made again")
            long differences) {}
}
