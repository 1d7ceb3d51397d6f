package it.opposizioni.portal.cases.timeline;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A case with all that belongs to it, as one file that is passed through. */
@Path("/authority/cases/{id}/whole-case")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class WholeCaseResource extends PageResource {

    private final WholeCaseClient cases;

    WholeCaseResource(Page page, @RestClient WholeCaseClient cases) {
        super(page);
        this.cases = cases;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        return Response.ok(cases.export(id), WholeCaseClient.ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug("whole-case") + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
