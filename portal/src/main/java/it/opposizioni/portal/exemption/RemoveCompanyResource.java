package it.opposizioni.portal.exemption;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder takes back what was allowed to a company; also the undo after it was added. A second time changes nothing. */
@Path("/personal-area/numbers/{id}/companies/{exemption}/end")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RemoveCompanyResource extends PageResource {

    private static final String OPPOSITION_ENDED = "opposition-ended";

    private final ExemptionClient exemptions;

    RemoveCompanyResource(Page page, @RestClient ExemptionClient exemptions) {
        super(page);
        this.exemptions = exemptions;
    }

    @POST
    public Response end(@PathParam("id") UUID id, @PathParam("exemption") UUID exemption) {
        try {
            exemptions.end(id, exemption);
        } catch (UpstreamException e) {
            if (e.problem().filter(p -> p.slug().equals(OPPOSITION_ENDED)).isEmpty()) {
                throw e;
            }
            // with an opposition all its exemptions end: there is nothing left to take back
        }
        return seeOther(KeptNumber.pathOf(id), ExemptionSections.ended(exemption));
    }
}
