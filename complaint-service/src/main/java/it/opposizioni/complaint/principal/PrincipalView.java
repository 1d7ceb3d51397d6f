package it.opposizioni.complaint.principal;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.accusation.Principal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For whom the call of a complaint may have been made.
 *
 * @param possible the operators with a mandate for the number on the day of the call; of a complaint in a case about a principal that one alone
 * @param chosen by an official; absent while nobody has
 * @param choosable whether the reader can choose one now: nobody does who has complained in the case
 */
@Schema(name = "ComplaintPrincipals")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrincipalView(List<Possible> possible, UUID chosen, boolean choosable) {

    /** @param name as the operators' records state it */
    @Schema(name = "PossiblePrincipal")
    record Possible(UUID operatorId, String name) {}

    /** @param chosen null while nobody has chosen one */
    static PrincipalView of(List<Principal> possible, UUID chosen, boolean choosable) {
        return new PrincipalView(
                possible.stream()
                        .map(each -> new Possible(each.operatorId(), each.name()))
                        .toList(),
                chosen,
                choosable);
    }
}
