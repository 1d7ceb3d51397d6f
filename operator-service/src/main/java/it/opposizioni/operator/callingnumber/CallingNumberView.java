package it.opposizioni.operator.callingnumber;

import it.opposizioni.operator.registration.OperatorState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declaration as its operator sees it. */
@Schema(name = "CallingNumber")
record CallingNumberView(
        UUID id,

        @Schema(description = "The number, when it is a single one; else null")
        ShownNumber number,

        @Schema(description = "The first number") ShownNumber first,

        @Schema(description = "The last number; the same as the first for a single one")
        ShownNumber last,

        CallingNumberKind kind,
        State state,

        @Schema(description = "Since when it has effect; null while it has none")
        Instant from,

        @Schema(description = "Since when it has none any more; null while it lasts")
        Instant until,

        @Schema(description = "When its operator proved by a code that it has the line; null while it has not")
        Instant verifiedAt,

        @Schema(
                description =
                        "A code can be sent there to prove the line: a single landline or mobile number, declared and not verified yet")
        boolean provable,

        @Schema(
                description =
                        "The names of those who say that some of the numbers are theirs; settled by the registrar")
        List<String> conflictWith) {

    /** Whether it has effect now. */
    @Schema(name = "CallingNumberState")
    enum State {
        DECLARED,
        CONFLICT,
        WITHDRAWN,
        REFUSED,
        /** It is declared, but its operator may not call now. */
        SUSPENDED
    }

    /** What it is addressed by: the number itself where it is a single one. */
    Object place() {
        return number == null ? id : number.written();
    }

    static CallingNumberView of(CallingNumber number, OperatorState operator, List<String> conflictWith) {
        boolean still = number.state() == CallingNumberState.DECLARED && operator != OperatorState.ACTIVE;
        return new CallingNumberView(
                number.id(),
                number.range().isSingle() ? number.first() : null,
                number.first(),
                number.last(),
                number.kind(),
                still ? State.SUSPENDED : State.valueOf(number.state().name()),
                number.declaredFrom(),
                number.withdrawnAt(),
                number.verifiedAt(),
                number.state() == CallingNumberState.DECLARED && number.verifiedAt() == null && number.isProvable(),
                conflictWith);
    }
}
