package it.opposizioni.portal.printed;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A question or a summons, to be printed and sent to a company outside the register. */
@Path("/authority/cases/{id}/company/acts/{step}")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CompanyActResource extends PageResource {

    private final DocumentClient documents;

    CompanyActResource(Page page, @RestClient DocumentClient documents) {
        super(page);
        this.documents = documents;
    }

    @GET
    public Response download(@PathParam("id") UUID id, @PathParam("step") long step) {
        return PdfDownload.of(documents.companyAct(id, step), page, "decision-act");
    }
}
