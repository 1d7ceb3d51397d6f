package it.opposizioni.operator.looks;

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
 * @param subject of what was looked at; absent where it was not one thing alone
 * @param purpose as notes have it; likewise
 */
@Schema(name = "Look")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Look(UUID id, Instant at, Role role, Looker person, String kind, Subject subject, String purpose) {

    /**
     * What was looked at.
     *
     * @param type absent of what this release does not know
     * @param name of the operator, also of the one whose calls were inspected; absent where it is not kept any more
     */
    @Schema(name = "LookSubject")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(Type type, UUID id, String name) {}

    /** What can be looked at. */
    @Schema(name = "LookSubjectType")
    enum Type {
        OPERATOR,
        CALL_LOG
    }
}
