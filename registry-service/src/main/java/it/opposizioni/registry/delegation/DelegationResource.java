package it.opposizioni.registry.delegation;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForRepresentatives;
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

/**
 * Who may act for whom, over HTTP. Nobody passes on what they were given: none of this can be done for another person. A representative
 * gives delegations in the organisation's name.
 */
@Path("/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Delegations", description = "A person lets another one act for them")
// an app sees who may act for whom; a person changes that on the site alone
@AppScopes(read = Scopes.READ)
class DelegationResource {

    private final DelegationOffers offers;
    private final DelegationService service;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final CurrentHolder holder;

    DelegationResource(
            DelegationOffers offers,
            DelegationService service,
            Idempotency idempotency,
            CurrentCaller caller,
            CurrentHolder holder) {
        this.offers = offers;
        this.service = service;
        this.idempotency = idempotency;
        this.caller = caller;
        this.holder = holder;
    }

    @Schema(name = "Delegations")
    record Delegations(List<DelegationView> items) {}

    private record Request(String path, NewDelegation body) {}

    @GET
    @ForRepresentatives
    @Operation(
            operationId = "listDelegations",
            summary = "Delegations that one gave and received, newest first, those that are over included",
            description =
                    "The person who signs in with its tax code sees an offer. The organisations that one represents are among them. Requests under one in force name it in On-Behalf-Of.")
    public Delegations list() {
        return new Delegations(service.withOrganisations(person()));
    }

    /** An organisation, where the caller represents one and says so. */
    private Caller person() {
        caller.requirePerson();
        return holder.get();
    }

    @POST
    @ForRepresentatives
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "offerDelegation",
            summary = "Let another person act for oneself",
            description =
                    "From the acceptance on, until the last day or until one of the two ends it. The answer is the same whether or not anybody has that tax code.")
    @APIResponseSchema(
            value = DelegationView.class,
            responseCode = "201",
            responseDescription = "It waits for an answer")
    @APIResponse(responseCode = "409", description = "That person has one already, or there are too many")
    @APIResponse(responseCode = "422", description = "Not the tax code of another person, or an impossible day")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public RestResponse<DelegationView> offer(
            @NotNull @Valid NewDelegation wanted, @HeaderParam(Idempotency.HEADER) String key) {
        Caller person = person();
        DelegationView offered = idempotency.once(
                key,
                person,
                new Request("/v1/delegations", wanted),
                DelegationView.class,
                () -> offers.offer(person, wanted));
        return ResponseBuilder.<DelegationView>created(URI.create("/v1/delegations/" + offered.id()))
                .entity(offered)
                .build();
    }

    @GET
    @Path("/{id}")
    @ForRepresentatives
    @Operation(
            operationId = "getDelegation",
            summary = "One delegation",
            description = "For anybody but the two people in it, it does not exist.")
    public DelegationView get(UUID id) {
        return service.one(id, person());
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptDelegation",
            summary = "Agree to act for somebody",
            description = "By the person whose tax code it names, who can act from now on.")
    @APIResponseSchema(value = DelegationView.class, responseCode = "200", responseDescription = "It is in force")
    @APIResponse(responseCode = "404", description = "There is no such delegation, or it is not for the caller")
    @APIResponse(responseCode = "409", description = "It was answered before, or is over")
    public DelegationView accept(UUID id) {
        return service.answer(id, caller.requirePerson(), DelegationAct.ACCEPT);
    }

    @POST
    @Path("/{id}/refusal")
    @Operation(
            operationId = "declineDelegation",
            summary = "Do not agree to act for somebody",
            description = "By the person whose tax code it names.")
    @APIResponseSchema(value = DelegationView.class, responseCode = "200", responseDescription = "It is declined")
    @APIResponse(responseCode = "404", description = "There is no such delegation, or it is not for the caller")
    @APIResponse(responseCode = "409", description = "It was answered before, or is over")
    public DelegationView decline(UUID id) {
        return service.answer(id, caller.requirePerson(), DelegationAct.DECLINE);
    }

    @POST
    @Path("/{id}/end")
    @ForRepresentatives
    @Operation(
            operationId = "endDelegation",
            summary = "End a delegation, or take an offer back",
            description = "By either of the two, at any time. What was done under it stays.")
    @APIResponseSchema(value = DelegationView.class, responseCode = "200", responseDescription = "It has ended")
    @APIResponse(responseCode = "404", description = "There is no such delegation, or it is other people's")
    @APIResponse(responseCode = "409", description = "It is over already")
    public DelegationView end(UUID id) {
        return service.end(id, person());
    }
}
