package it.opposizioni.registry.managednumber;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.history.HistoryItems;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.OppositionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A number that its code has opened, over HTTP, for the web site. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = ManagedNumberResource.TAG, description = ManagedNumberResource.ABOUT)
class ManagedNumberResource {

    static final String TAG = "Managed numbers";
    static final String ABOUT = "What somebody without an account does with a number that its code has opened";

    private final ManagedNumberActs acts;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ManagedNumberResource(ManagedNumberActs acts, Idempotency idempotency, CurrentCaller caller) {
        this.acts = acts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path) {}

    @GET
    @Path("/{id}/opposition")
    @Operation(
            operationId = "getManagedNumber",
            summary = "The opposition of a number that was opened by its code",
            description = "Status and dates, as its holder would see them.")
    public OppositionView look(UUID id) {
        return acts.look(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getManagedNumberHistory",
            summary = "Everything that happened to a number that was opened by its code, oldest first",
            description = "As getOppositionHistory.")
    public HistoryItems history(UUID id) {
        return acts.history(id);
    }

    @POST
    @Path("/{id}/renewal")
    @Operation(
            operationId = "renewManagedNumber",
            summary = "Cancel the consents given until now",
            description = "As renewOpposition.")
    public OppositionView renew(UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/renewal", () -> acts.renew(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawManagedNumber",
            summary = "Ask to take the number off the register",
            description = "As withdrawOpposition: the line is told, and for a day it can be undone.")
    public OppositionView withdraw(UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/withdrawal", () -> acts.askRemoval(id));
    }

    @DELETE
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "keepManagedNumber",
            summary = "Keep a number that was to be taken off",
            description = "As undoWithdrawal.")
    public OppositionView keep(UUID id) {
        return acts.undoRemoval(id);
    }

    @POST
    @Path("/{id}/media/{medium}/addition")
    @Operation(
            operationId = "addManagedMedium",
            summary = "Oppose calls too, or post",
            description = "From now on, with dates of its own. Of what is opposed already nothing changes.")
    @APIResponseSchema(value = OppositionView.class, responseCode = "200", responseDescription = "What is opposed now")
    @APIResponse(responseCode = "409", description = "The number is not open here, or is being withdrawn")
    public OppositionView addMedium(UUID id, Medium medium, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/media/" + medium + "/addition", () -> acts.addMedium(id, medium));
    }

    @POST
    @Path("/{id}/media/{medium}/withdrawal")
    @Operation(
            operationId = "withdrawManagedMedium",
            summary = "No longer oppose calls, or post",
            description =
                    "As withdrawMedium: for a day it can be undone; the last one goes as the whole opposition does.")
    @APIResponseSchema(
            value = OppositionView.class,
            responseCode = "200",
            responseDescription = "The opposition, with the date at which the medium, or all of it, will end")
    @APIResponse(
            responseCode = "409",
            description =
                    "The number is not open here, it or one of its media is being withdrawn, or that medium is not opposed")
    public OppositionView withdrawMedium(UUID id, Medium medium, @HeaderParam(Idempotency.HEADER) String key) {
        return once(key, id + "/media/" + medium + "/withdrawal", () -> acts.askRemoval(id, medium));
    }

    private OppositionView once(String key, String path, Supplier<OppositionView> action) {
        return idempotency.once(key, caller.get(), new Request("/v1/visits/" + path), OppositionView.class, action);
    }
}
