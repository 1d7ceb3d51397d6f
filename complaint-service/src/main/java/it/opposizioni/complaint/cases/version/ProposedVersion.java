package it.opposizioni.complaint.cases.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.CaseAct;
import it.opposizioni.complaint.cases.CaseDecisions.Proposed;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision, with its worksheet, as it was proposed.
 *
 * @param version of the case that it led to
 * @param answer APPROVE or RETURN; absent while it waits, as what follows
 * @param reason why it was returned; absent where it was not
 */
@Schema(name = "ProposedVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposedVersion(
        long version,
        Instant at,
        Colleague by,
        Decision decision,
        CaseAct answer,
        Instant answeredAt,
        Colleague answeredBy,
        String reason) {

    /** Oldest first. */
    @Schema(name = "ProposedVersions")
    record All(List<ProposedVersion> items) {}

    static ProposedVersion of(Proposed found, String reader) {
        return new ProposedVersion(
                found.version(),
                found.at(),
                shown(found.by(), reader),
                found.decision(),
                found.answer(),
                found.answeredAt(),
                found.answeredBy() == null ? null : shown(found.answeredBy(), reader),
                found.reason());
    }

    /** As the step has the name. */
    private static Colleague shown(Official official, String reader) {
        return new Colleague(
                official.subject(), official.name(), official.subject().equals(reader));
    }
}
