package it.opposizioni.portal.cases.release;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A case with all that belongs to it, as one file that is passed through once a second official has released it. */
@Path("/authority/cases/{id}/whole-case/archive")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class WholeCaseResource extends PageResource {

    private static final int NOT_RELEASED = 409;

    private final WholeCaseClient cases;

    WholeCaseResource(Page page, @RestClient WholeCaseClient cases) {
        super(page);
        this.cases = cases;
    }

    /** A case that was not released, or whose release is over, can be asked for on its page. */
    @GET
    public Response download(@PathParam("id") UUID id) {
        InputStream file;
        try {
            file = cases.export(id);
        } catch (UpstreamException e) {
            if (e.status() != NOT_RELEASED) {
                throw e;
            }
            return seeOther("authority/cases/" + id + "/whole-case");
        }
        return Response.ok(file, WholeCaseClient.ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug("whole-case") + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
