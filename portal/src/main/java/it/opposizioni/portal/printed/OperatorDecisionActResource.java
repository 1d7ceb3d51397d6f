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

/** The act of a case's decision, for the operator that it is addressed to. */
@Path("/operators/complaints/{id}/decision-act")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OperatorDecisionActResource extends PageResource {

    private final DocumentClient documents;

    OperatorDecisionActResource(Page page, @RestClient DocumentClient documents) {
        super(page);
        this.documents = documents;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        return PdfDownload.of(documents.decisionForOperator(id), page, "decision-act");
    }
}
