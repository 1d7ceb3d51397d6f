package it.opposizioni.operator.obligation;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.access.RecordKind;
import it.opposizioni.operator.access.SupervisionLooks;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The obligations of any operator, for the regulator. */
@Path("/v1/operators/{id}/obligations")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "obligations")
class SupervisedDutyResource {

    private static final int MONTHS_BACK = 6;
    private static final int DAYS_AHEAD = 31;

    private final ObligationService obligations;
    private final OperatorService operators;
    private final SupervisionLooks looks;

    SupervisedDutyResource(ObligationService obligations, OperatorService operators, SupervisionLooks looks) {
        this.obligations = obligations;
        this.operators = operators;
        this.looks = looks;
    }

    /** In the order of their days. */
    @Schema(name = "OperatorObligations")
    record Duties(UUID operatorId, List<ObligationResource.Item> items) {}

    @GET
    @Operation(
            operationId = "listOperatorObligations",
            summary = "What an operator had to do lately, and has to do soon",
            description = "For the regulator: from six months ago to 31 days ahead. The look is noted.")
    @APIResponseSchema(value = Duties.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such operator")
    public Duties list(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        operators.find(id).orElseThrow(DomainException::notFound);
        looks.note(RecordKind.OBLIGATIONS, id);
        LocalDate today = obligations.today();
        LocalDate first = today.minusMonths(MONTHS_BACK).withDayOfMonth(1);
        LocalDate last = today.plusDays(DAYS_AHEAD);
        Locale locale = Languages.accepted(acceptLanguage);
        return new Duties(
                id,
                obligations.calendar(id, first, last).between(first, last, today).stream()
                        .map(o -> ObligationResource.Item.of(o, today, locale, obligations))
                        .toList());
    }
}
