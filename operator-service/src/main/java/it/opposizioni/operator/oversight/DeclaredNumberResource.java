package it.opposizioni.operator.oversight;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.EnumFilter;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.access.RecordKind;
import it.opposizioni.operator.access.SupervisionLooks;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.CallingNumberState;
import it.opposizioni.operator.callingnumber.NumberPrefix;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.mandate.MandateService.LinesAt;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which numbers an operator has declared, now and before (DL 83/2012 art. 24-bis c. 11): to be looked at beside the complaints about it. */
@Path("/v1/operators/{id}/calling-numbers")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class DeclaredNumberResource {

    private final OperatorService operators;
    private final CallingNumberService numbers;
    private final MandateService mandates;
    private final SupervisionLooks looks;
    private final Now now;

    DeclaredNumberResource(
            OperatorService operators,
            CallingNumberService numbers,
            MandateService mandates,
            SupervisionLooks looks,
            Now now) {
        this.operators = operators;
        this.numbers = numbers;
        this.mandates = mandates;
        this.looks = looks;
        this.now = now;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDeclaredNumbers",
            summary = "The numbers that an operator has ever declared, in their order",
            description = "For the regulator: single numbers, ranges and short codes. The look is noted.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next")
    @APIResponse(responseCode = "404", description = "There is no such operator")
    public RestResponse<Page<DeclaredNumber>> list(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Only declarations with a number that begins so, in any usual spelling;"
                                    + " without the country, Italian ones and short codes. At most the first 6"
                                    + " digits, or 8 with the country code: no usual line's whole number")
                    @QueryParam("prefix")
                    @Size(max = 40)
                    String prefix,
            @Parameter(description = "Only those in this state; several times: in one of these") @QueryParam("state")
                    List<CallingNumberState> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        operators.find(id).orElseThrow(DomainException::notFound);
        NumberPrefix beginning = prefix == null || prefix.isBlank() ? null : NumberPrefix.parse(prefix, "/prefix");
        Page<CallingNumber> found =
                numbers.everDeclared(id, beginning, EnumFilter.of(states, CallingNumberState.class), cursor, limit);
        looks.note(RecordKind.CALLING_NUMBERS, id);
        return PageAnswer.of(named(id, found), uri).build();
    }

    private Page<DeclaredNumber> named(UUID id, Page<CallingNumber> found) {
        Map<LinesAt, List<UUID>> principals = mandates.principalsOf(
                id,
                found.items().stream()
                        .filter(each -> each.declaredFrom() != null)
                        .map(this::lines)
                        .toList());
        Map<UUID, OperatorReference> names = new HashMap<>();
        return found.map(each -> DeclaredNumber.of(
                each,
                principals.getOrDefault(lines(each), List.of()).stream()
                        .map(principal -> names.computeIfAbsent(principal, operators::party))
                        .toList()));
    }

    /** Now, or the last instant at which it had effect. */
    private LinesAt lines(CallingNumber declared) {
        Instant until = declared.withdrawnAt();
        return new LinesAt(declared.range(), until == null ? now.get() : until.minusNanos(1_000));
    }
}
