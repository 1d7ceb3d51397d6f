package it.opposizioni.operator.roc;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.Days;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberKind;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who had declared this number on day d. */
@Path("/v1/calling-numbers/history")
@RolesAllowed({Role.Names.REGULATOR, Role.Names.REGISTRAR, Role.Names.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class NumberHistoryResource {

    private final CallingNumberService numbers;
    private final OperatorService operators;
    private final Team team;
    private final CurrentCaller caller;

    NumberHistoryResource(CallingNumberService numbers, OperatorService operators, Team team, CurrentCaller caller) {
        this.numbers = numbers;
        this.operators = operators;
        this.team = team;
        this.caller = caller;
    }

    @Schema(name = "CallingNumberHistory")
    record View(
            ShownNumber number,

            @Schema(description = "The day asked for; null for every day")
            LocalDate on,

            List<Period> items) {}

    @Schema(name = "CallingNumberPeriod")
    record Period(
            UUID declarationId,
            UUID operatorId,
            String operatorName,
            ShownNumber first,
            ShownNumber last,
            CallingNumberKind kind,
            @Schema(description = "The first instant") Instant from,

            @Schema(description = "The first instant after; null while it lasts")
            Instant until) {}

    @GET
    @Operation(
            operationId = "getCallingNumberHistory",
            summary = "Who had declared a number, on a day or ever, alone or within a range",
            description = "An operator sees its own declarations only. Days are days in Rome.")
    public View history(
            @QueryParam("number") @NotNull @Size(max = 40) String number, @QueryParam("on") @Size(max = 40) String on) {
        ShownNumber asked = number(number);
        LocalDate day = Days.read(on, "/on");
        Caller who = caller.get();
        // a caller who works for an operator sees what the operator may see, whatever other role the caller has
        Optional<UUID> only = who.is(Role.OPERATOR) ? Optional.of(team.require(who, Right.READ)) : Optional.empty();
        List<Period> periods = numbers.declaredOn(asked, day).stream()
                .filter(n -> only.isEmpty() || only.get().equals(n.operatorId()))
                .map(this::period)
                .toList();
        return new View(asked, day, periods);
    }

    private static ShownNumber number(String spelling) {
        try {
            return ShownNumber.parse(spelling);
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid("/number", e.code(), e.detail());
        }
    }

    private Period period(CallingNumber n) {
        return new Period(
                n.id(),
                n.operatorId(),
                operators.find(n.operatorId()).map(Operator::name).orElse(""),
                n.first(),
                n.last(),
                n.kind(),
                n.declaredFrom(),
                n.withdrawnAt());
    }
}
