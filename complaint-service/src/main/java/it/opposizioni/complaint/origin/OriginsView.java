package it.opposizioni.complaint.origin;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.evidence.origin.OriginSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the calls of a complaint came from.
 *
 * @param version which what is recorded next names
 * @param recordable whether something can be recorded now
 * @param items oldest first; of one call the last one counts
 */
@Schema(name = "CallOrigins")
record OriginsView(int version, boolean recordable, List<Item> items) {

    @Schema(name = "CallOrigin")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID callId,
            OriginResult result,
            UUID operatorId,
            String operatorName,
            OriginSource source,
            String reference,
            LocalDate answeredOn,
            Colleague by,
            Instant at) {}

    /** @param people who a subject is, for this reader */
    static OriginsView of(List<CallOrigin> found, boolean recordable, Function<String, Colleague> people) {
        return new OriginsView(
                found.size(),
                recordable,
                found.stream()
                        .map(each -> new Item(
                                each.callId(),
                                each.result(),
                                each.operatorId(),
                                each.operatorName(),
                                each.source(),
                                each.reference(),
                                each.answeredOn(),
                                people.apply(each.recordedBy()),
                                each.recordedAt()))
                        .toList());
    }
}
