package it.opposizioni.registry.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.operatordirectory.OperatorStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exemption as who granted it sees it.
 *
 * @param operatorName absent where no event has named the operator
 * @param operatorState as of now, whatever the exemption's own state; absent where no event has named the operator
 * @param until the last day; absent without an end
 * @param endedAt when it was taken back, or its opposition ended
 * @param granted who asked for it; absent where that is not told, because somebody else held the number then
 * @param ended who asked for its end; absent while it has not ended before its time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Exemption")
public record ExemptionView(
        UUID id,
        UUID operatorId,
        String operatorName,

        @Schema(
                description = "An operator that is not ACTIVE may not consult the register, and so may not call:"
                        + " the exemption stands, and counts again when it may")
        OperatorStanding operatorState,

        LocalDate from,
        LocalDate until,
        ExemptionStatus status,
        Instant grantedAt,
        Instant endedAt,
        ExemptionAct granted,
        ExemptionAct ended) {}
