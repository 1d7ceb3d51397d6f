package it.opposizioni.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Below the address of {@link Resource}, in a class of its own. */
@PermitAll
@Path("/v1/things/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
public class PartResource {

    @GET
    public String list(@PathParam("id") UUID id) {
        return "[]";
    }
}
