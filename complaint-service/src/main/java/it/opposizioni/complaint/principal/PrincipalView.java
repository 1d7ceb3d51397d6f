package it.opposizioni.complaint.principal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For whom the call of a complaint may have been made.
 *
 * @param possible the operators with a mandate for the number on the day of the call
 * @param chosen by an official; absent while nobody has
 * @param choosable whether the reader can choose one now: nobody does who has complained in the case
 */
@Schema(name = "ComplaintPrincipals")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrincipalView(List<Possible> possible, UUID chosen, boolean choosable) {

    @Schema(name = "PossiblePrincipal")
    record Possible(UUID operatorId, String name) {}
}
