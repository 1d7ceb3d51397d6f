package it.opposizioni.portal.incident;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The notices for programs that look now and then, under addresses that do not change; one for each language. */
@PermitAll
@Path("/data/service-status")
@Blocking
class IncidentFeedResource {

    private static final String ATOM = MediaType.APPLICATION_ATOM_XML + ";charset=UTF-8";

    private final KnownIncidents known;
    private final PortalConfig config;

    IncidentFeedResource(KnownIncidents known, PortalConfig config) {
        this.known = known;
        this.config = config;
    }

    @GET
    @Path("it.atom")
    public Response italian(@Context Request request) {
        return feed(Lang.IT, request);
    }

    @GET
    @Path("en.atom")
    public Response english(@Context Request request) {
        return feed(Lang.EN, request);
    }

    private Response feed(Lang lang, Request request) {
        // a feed without entries would say that nothing was told
        return known.recent()
                .map(told -> answer(new IncidentFeed(lang, config).of(told), request))
                .orElseGet(() ->
                        Response.status(Response.Status.SERVICE_UNAVAILABLE).build());
    }

    private static Response answer(String feed, Request request) {
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(feed.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(feed, ATOM) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
