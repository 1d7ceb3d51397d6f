package it.opposizioni.operator.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberKind;
import it.opposizioni.operator.callingnumber.CallingNumberState;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declaration as the authority sees it. That its operator is suspended is the operator's state. */
@Schema(name = "DeclaredNumber")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclaredNumber(
        UUID id,
        @Schema(description = "The first number") ShownNumber first,

        @Schema(description = "The last number; the same as the first for a single one")
        ShownNumber last,

        CallingNumberKind kind,
        CallingNumberState state,

        @Schema(description = "Since when it has effect; absent when it never had any")
        Instant from,

        @Schema(description = "Since when it has none any more; absent while it lasts")
        Instant until,

        @Schema(description = "When its operator proved by a code that it has the line; absent while it has not")
        Instant verifiedAt,

        @Schema(
                description = "For whom its operator may call from some of these numbers by a mandate: now,"
                        + " or of a declaration that has ended, when it ended")
        List<OperatorReference> principals) {

    static DeclaredNumber of(CallingNumber number, List<OperatorReference> principals) {
        return new DeclaredNumber(
                number.id(),
                number.first(),
                number.last(),
                number.kind(),
                number.state(),
                number.declaredFrom(),
                number.withdrawnAt(),
                number.verifiedAt(),
                principals);
    }
}
