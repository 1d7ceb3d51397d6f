package it.opposizioni.kit.replica;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The copies that this service has of others' truth, for the registrar. The portal, which has none, excludes this bean. */
@Path("/v1/replicas")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Replicas", description = "Copies of what other services know")
public class ReplicaResource {

    private static final String NONE = "There is no such copy in this service";

    private final Replicas replicas;
    private final CurrentCaller caller;

    ReplicaResource(Replicas replicas, CurrentCaller caller) {
        this.replicas = replicas;
        this.caller = caller;
    }

    @Schema(name = "Replicas")
    public record ReplicaList(List<ReplicaState> items) {}

    @GET
    @Operation(
            operationId = "listReplicas",
            summary = "The copies of this service",
            description =
                    "As of when each is known to be complete, what the last comparison with the publisher has found, and"
                            + " whether it is being built again.")
    public ReplicaList list() {
        return new ReplicaList(replicas.list());
    }

    @POST
    @Path("{name}/comparisons")
    @ResponseStatus(202)
    @APIResponseSchema(value = ReplicaState.class, responseCode = "202")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "A comparison of it is under way")
    @Operation(
            operationId = "compareReplica",
            summary = "Compare a copy with its publisher",
            description =
                    "As every night: ranges that differ are replaced. An index made of the copy is checked afterwards.")
    public ReplicaState compare(@PathParam("name") String name) {
        return replicas.compare(name, caller.get().subject());
    }

    @POST
    @Path("{name}/rebuilds")
    @ResponseStatus(202)
    @APIResponseSchema(value = ReplicaState.class, responseCode = "202")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "It is being built again")
    @Operation(
            operationId = "rebuildReplica",
            summary = "Build a copy again",
            description =
                    "Everything is asked of the publisher and replaces what is here, part by part. The copy serves"
                            + " meanwhile.")
    public ReplicaState rebuild(@PathParam("name") String name) {
        return replicas.rebuild(name, caller.get().subject());
    }
}
