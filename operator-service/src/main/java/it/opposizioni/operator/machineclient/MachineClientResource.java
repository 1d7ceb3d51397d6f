package it.opposizioni.operator.machineclient;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.realm.RealmAdmin;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programs of the caller's operator. */
@Path("/v1/machine-clients")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.MACHINE_CLIENTS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "machine-clients")
class MachineClientResource {

    private static final int LONGEST_KEY = 4000;

    private final MachineClients machines;
    private final RealmAdmin realm;
    private final Creation creation;
    private final CurrentCaller caller;

    MachineClientResource(MachineClients machines, RealmAdmin realm, Creation creation, CurrentCaller caller) {
        this.machines = machines;
        this.realm = realm;
        this.creation = creation;
        this.caller = caller;
    }

    @Schema(name = "NewMachineClient")
    record NewClient(
            @NotBlank @Size(max = 100) @Pattern(regexp = Printable.LINE) @Schema(examples = "CRM di notte")
            String name,

            @NotBlank
            @Size(max = LONGEST_KEY)
            @Pattern(regexp = Printable.LINES)
            @Schema(description = "PEM or JWK: EC P-256 (ES256), Ed25519 (EdDSA) or RSA of at least 2048 bits (RS256)")
            String publicKey) {}

    @Schema(name = "NewMachineKey")
    record NewKey(
            @NotBlank @Size(max = LONGEST_KEY) @Pattern(regexp = Printable.LINES) @Schema(description = "PEM or JWK")
            String publicKey) {}

    @Schema(name = "MachineKey")
    record KeyView(
            @Schema(description = "The kid for the header of signed requests: the key's thumbprint (RFC 7638)")
            String kid,

            Instant since,

            @Schema(description = "When it was deleted; null while it works")
            Instant until) {}

    @Schema(name = "MachineClient")
    record View(
            UUID id,
            String name,

            @Schema(description = "iss and sub of the signed requests")
            String clientId,

            @Schema(description = "Where the program asks for tokens")
            String tokenEndpoint,

            @Schema(description = "aud of the signed requests")
            String audience,

            Instant createdAt,
            List<KeyView> keys) {}

    @Schema(name = "MachineClients")
    record Views(List<View> items) {}

    @GET
    @RequiresRight(Right.READ)
    @Operation(
            operationId = "listMachineClients",
            summary = "The programs of the caller's operator",
            description = "With their public keys. A deleted program is no longer listed.")
    public Views list() {
        return new Views(machines.list(caller.get().requireOperatorId()).stream()
                .map(this::view)
                .toList());
    }

    @POST
    @Operation(
            operationId = "createMachineClient",
            summary = "Create a program's credentials",
            description =
                    "It gets tokens by client credentials with a signed request (private_key_jwt, RFC 7523), and may do what an"
                            + " uploader may.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available; nothing has changed")
    public Response create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewClient client) {
        Caller who = caller.get();
        PublicKeys.Key publicKey = PublicKeys.read(client.publicKey());
        return creation.once(
                key,
                "/v1/machine-clients",
                client,
                View.class,
                View::id,
                () -> view(
                        machines.create(who.requireOperatorId(), client.name().strip(), publicKey)));
    }

    @POST
    @Path("/{id}/keys")
    @Operation(
            operationId = "addMachineKey",
            summary = "Add a key",
            description =
                    "The first step of a rotation: it works beside those that are there, until those are deleted.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "There are too many keys")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available; nothing has changed")
    public Response addKey(@PathParam("id") UUID id, @NotNull @Valid NewKey key) {
        View changed = view(machines.addKey(caller.get().requireOperatorId(), id, PublicKeys.read(key.publicKey())));
        return Response.status(Response.Status.CREATED).entity(changed).build();
    }

    @DELETE
    @Path("/{id}/keys/{kid}")
    @Operation(
            operationId = "deleteMachineKey",
            summary = "Delete a key",
            description = "The last step of a rotation. Tokens that it got live for five minutes at most.")
    @APIResponse(responseCode = "204", description = "It gets no more tokens")
    @APIResponse(responseCode = "409", description = "It is the last one")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available; nothing has changed")
    public void endKey(@PathParam("id") UUID id, @PathParam("kid") @Size(max = 100) String kid) {
        machines.endKey(caller.get().requireOperatorId(), id, kid);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteMachineClient",
            summary = "Delete a program's credentials",
            description = "At once: its tokens are refused from then on.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id) {
        machines.delete(caller.get().requireOperatorId(), id);
    }

    private View view(MachineClient machine) {
        return new View(
                machine.id(),
                machine.name(),
                machine.clientId(),
                realm.tokenEndpoint(),
                realm.issuer(),
                machine.createdAt(),
                machine.keys().stream()
                        .map(k -> new KeyView(k.kid(), k.since(), k.until()))
                        .toList());
    }
}
