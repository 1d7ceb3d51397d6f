package it.opposizioni.kit.limit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** Endpoints with limits. */
@Path("/v1/limited")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LimitedResource {

    static final NamedLimit PER_PERSON = NamedLimit.of("per-person", 2, Duration.ofHours(1));
    static final NamedLimit PER_ADDRESS = NamedLimit.of("per-address", 1, Duration.ofHours(1));

    static final NamedLimit GUESSES =
            NamedLimit.of("guesses", 5, Duration.ofHours(1)).guarding();

    private final RateLimits limits;

    LimitedResource(RateLimits limits) {
        this.limits = limits;
    }

    @GET
    @Path("/person")
    public String byPerson(@QueryParam("name") String name) {
        limits.take(PER_PERSON, name);
        return "[]";
    }

    @GET
    @Path("/address")
    public String byAddress() {
        limits.takeByAddress(PER_ADDRESS);
        return "[]";
    }

    @GET
    @Path("/guess")
    public String guess(@QueryParam("name") String name) {
        limits.take(GUESSES, name);
        return "[]";
    }
}
