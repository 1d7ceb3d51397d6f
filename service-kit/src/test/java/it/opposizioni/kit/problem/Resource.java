package it.opposizioni.kit.problem;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** An endpoint of every kind, to be asked wrongly. */
@PermitAll
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class Resource {

    public enum Medium {
        TELEPHONE,
        POST
    }

    public record Line(
            @NotNull PhoneNumber number, @Size(min = 1) List<Medium> media) {}

    public record Thing(
            @NotNull @Size(min = 1, max = 5) List<@Valid @NotNull Line> lines,
            @Size(max = 200) String note) {}

    @POST
    public Thing create(@Valid @NotNull Thing thing) {
        return thing;
    }

    @GET
    @Path("/media")
    public String medium(@QueryParam("medium") @DefaultValue("POST") Medium medium) {
        return "[\"" + medium + "\"]";
    }

    @GET
    @Path("/search")
    public String search(@QueryParam("q") @NotNull @Size(max = 40) String query) {
        return "[]";
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") UUID id) {
        throw DomainException.notFound();
    }

    @GET
    @Path("/numbers/{number}")
    public PhoneNumber number(@PathParam("number") PhoneNumber number) {
        return number;
    }

    @GET
    @Path("/secret")
    @RolesAllowed(Role.Names.REGULATOR)
    public String secret() {
        return "{}";
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("the number is +393331234567");
    }
}
