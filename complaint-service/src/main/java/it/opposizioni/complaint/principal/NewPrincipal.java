package it.opposizioni.complaint.principal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The principal that an official chooses.
 *
 * @param seen the operator that was chosen when the official looked; absent where the choice is to count whatever a colleague has chosen since
 */
@Schema(name = "ChosenPrincipal")
record NewPrincipal(
        UUID operatorId,

        @Schema(
                description = "What `chosen` was when it was read, or `NONE`; another choice since is then a conflict.",
                examples = "NONE")
        String seen) {

    private static final String NONE = "NONE";

    /** @param chosen as it is now; null when nobody has chosen one */
    boolean isOfOneWhoSaw(UUID chosen) {
        return seen == null || seen.equals(chosen == null ? NONE : chosen.toString());
    }
}
