package it.opposizioni.operator.roc;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.callingnumber.CallingNumberKind;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.CallingNumberService.DeclaredSum;
import it.opposizioni.operator.callingnumber.CallingNumberState;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.registration.OperatorState;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own entry in the ROC. */
@Path("/v1/roc-entry")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class RocEntryResource {

    private final CallingNumberService numbers;
    private final OperatorService operators;
    private final CurrentCaller caller;

    RocEntryResource(CallingNumberService numbers, OperatorService operators, CurrentCaller caller) {
        this.numbers = numbers;
        this.operators = operators;
        this.caller = caller;
    }

    @Schema(name = "RocEntry")
    record View(
            UUID operatorId,
            String name,

            @Schema(description = "Null when the operator has given none")
            String rocNumber,

            OperatorState operatorState,
            Counts declared,

            @Schema(description = "Declarations that wait for the registrar")
            long conflicts) {}

    /** What is declared now. */
    @Schema(name = "RocEntryCounts")
    record Counts(
            @Schema(description = "How many numbers all declarations have together")
            long numbers,

            List<Count> byKind) {}

    @Schema(name = "RocEntryCount")
    record Count(CallingNumberKind kind, long declarations, long numbers) {}

    @GET
    @Operation(
            operationId = "getRocEntry",
            summary = "The ROC entry of the caller's operator: what it declares, in sum",
            description = "The declarations themselves: GET /v1/calling-numbers.")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "The caller's operator has not applied yet")
    public View entry() {
        UUID operatorId = caller.get().requireOperatorId();
        Operator operator = operators.find(operatorId).orElseThrow(DomainException::notFound);
        List<DeclaredSum> sums = numbers.sums(operatorId);
        List<Count> byKind = Arrays.stream(CallingNumberKind.values())
                .map(kind -> sums.stream()
                        .filter(s -> s.kind() == kind && s.state() == CallingNumberState.DECLARED)
                        .findFirst()
                        .map(s -> new Count(kind, s.declarations(), s.numbers()))
                        .orElse(new Count(kind, 0, 0)))
                .toList();
        long conflicts = sums.stream()
                .filter(s -> s.state() == CallingNumberState.CONFLICT)
                .mapToLong(DeclaredSum::declarations)
                .sum();
        long all = byKind.stream().mapToLong(Count::numbers).sum();
        return new View(
                operatorId,
                operator.name(),
                operator.rocNumber(),
                operators.currentState(operator),
                new Counts(all, byKind),
                conflicts);
    }
}
