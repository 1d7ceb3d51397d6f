package it.opposizioni.registry.organisation;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The organisations that somebody represents, over HTTP. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Organisations", description = "Companies and others that hold lines, and who represents them")
class OrganisationResource {

    private final OrganisationRequests requests;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    OrganisationResource(OrganisationRequests requests, Idempotency idempotency, CurrentCaller caller) {
        this.requests = requests;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "Organisations")
    record Organisations(List<OrganisationView> items) {}

    @Schema(name = "OrganisationRepresentatives")
    record Representatives(List<RepresentativeView> items) {}

    private record Request(String path, NewOrganisation body) {}

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations that one represents or asked to, newest first",
            description = "Those that are closed included. Requests for a confirmed one name its id in On-Behalf-Of.")
    public Organisations list() {
        return new Organisations(requests.of(caller.requirePerson()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForOrganisation",
            summary = "Ask to act for an organisation that one represents",
            description = "A registrar compares it with the evidence, and confirms or refuses it.")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "201",
            responseDescription = "It waits for a registrar")
    @APIResponse(responseCode = "409", description = "One has asked for it already, or for too many")
    @APIResponse(responseCode = "422", description = "Not the tax code of an organisation")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public RestResponse<OrganisationView> ask(
            @NotNull @Valid NewOrganisation wanted, @HeaderParam(Idempotency.HEADER) String key) {
        Caller person = caller.requirePerson();
        OrganisationView asked = idempotency.once(
                key,
                person,
                new Request("/v1/organisations", wanted),
                OrganisationView.class,
                () -> requests.ask(person, wanted));
        return ResponseBuilder.<OrganisationView>created(URI.create("/v1/organisations/" + asked.id()))
                .entity(asked)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation, and what came of the request",
            description = "For anybody but who asked, it does not exist.")
    public OrganisationView get(UUID id) {
        return requests.one(id, caller.requirePerson());
    }

    @GET
    @Path("/{id}/representatives")
    @Operation(
            operationId = "listRepresentatives",
            summary = "Who represents the organisation now, longest first",
            description =
                    "For those who do; who has a delegation in its name is among the delegations, asked for with its id in On-Behalf-Of.")
    @APIResponseSchema(
            value = Representatives.class,
            responseCode = "200",
            responseDescription = "The caller is among them")
    @APIResponse(
            responseCode = "404",
            description = "There is no such organisation, or the caller does not represent it")
    public Representatives representatives(UUID id) {
        return new Representatives(requests.representatives(id, caller.requirePerson()));
    }

    @POST
    @Path("/{id}/end")
    @Operation(
            operationId = "endOrganisation",
            summary = "Represent an organisation no longer, or take the request back",
            description = "What was done for it stays. Delegations in its name end when nobody else represents it.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200", responseDescription = "It has ended")
    @APIResponse(responseCode = "404", description = "There is no such organisation, or it is not the caller's")
    @APIResponse(responseCode = "409", description = "It is closed already")
    public OrganisationView end(UUID id) {
        return requests.end(id, caller.requirePerson());
    }
}
