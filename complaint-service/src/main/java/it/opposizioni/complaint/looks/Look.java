package it.opposizioni.complaint.looks;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.access.Looker;
import it.opposizioni.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One look of somebody of the staff.
 *
 * @param kind what was looked at, as notes have it; a release after this one may note others
 * @param subject of what was looked at; absent where somebody looked at the looks at everything
 * @param purpose as notes have it; likewise
 */
@Schema(name = "Look")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Look(UUID id, Instant at, Role role, Looker person, String kind, Subject subject, String purpose) {

    /**
     * What was looked at.
     *
     * @param type absent of what is not kept any more, as the id then is all there is
     * @param code what people call it; absent of a number, and of what is not kept any more
     * @param number masked; absent of anything but a number
     */
    @Schema(name = "LookSubject")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(Type type, UUID id, String code, String number) {}

    /** What can be looked at. */
    @Schema(name = "LookSubjectType")
    enum Type {
        COMPLAINT,
        CASE,
        NUMBER
    }
}
