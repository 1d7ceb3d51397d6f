package it.opposizioni.complaint.cases.company;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company outside the register that a case about a number is against. */
@Path("/v1/cases/{id}/company")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such case.")
@Tag(name = "Cases")
class CompanyResource {

    private final CompanyService companies;
    private final Validator validator;
    private final CurrentCaller caller;

    CompanyResource(CompanyService companies, Validator validator, CurrentCaller caller) {
        this.companies = companies;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getCaseCompany",
            summary = "The company outside the register that used the number of a case, and what has reached it.",
            description =
                    "With who has named and corrected it, and earlier decisions against the same company. The look is noted.")
    @APIResponse(responseCode = "200", description = "Without findings while it is not known who used the number.")
    public CompanyView show(@PathParam("id") UUID id) {
        return companies.show(id, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameCaseCompany",
            summary =
                    "Name the company that used the number, as the networks, an inspection or the police have said, or correct it.",
            description =
                    "From then on the case can ask, hear and sanction it. It is told by acts that the authority prints and sends"
                            + " itself. What was known before stays. With another tax code it is another company, which nothing has"
                            + " reached yet.")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The case is about an operator, is proposed or over, has a complaint of the official’s own, or a colleague"
                            + " has recorded something since.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public CompanyView name(
            @PathParam("id") UUID id,
            @NotNull NewCompany company,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return companies.name(id, company.valid(validator, companies.today()), caller.get(), idempotencyKey);
    }

    @POST
    @Path("/services")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCaseCompanyService",
            summary = "Record on which day the last question or summons reached the company.",
            description =
                    "From that day it has time to reply; a summons must arrive as long before the hearing as the notice for"
                            + " hearings says. Recorded again it is corrected, and both stay.")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing was sent to a company, the case is proposed or over, has a complaint of the official’s own, or"
                            + " something else was sent since.")
    @APIResponse(responseCode = "422", description = "It cannot have arrived on that day, or too late for the hearing.")
    public CompanyView served(
            @PathParam("id") UUID id,
            @NotNull NewService service,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return companies.served(id, service.valid(validator), caller.get(), idempotencyKey);
    }
}
