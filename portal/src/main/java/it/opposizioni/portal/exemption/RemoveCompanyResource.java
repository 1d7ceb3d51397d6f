package it.opposizioni.portal.exemption;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder takes back what was allowed to a company. */
@Path("/personal-area/numbers/{id}/companies/{exemption}/end")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RemoveCompanyResource {

    private final CompanyPages pages;
    private final RegistryClient registry;
    private final ExemptionClient exemptions;

    RemoveCompanyResource(
            CompanyPages pages, @RestClient RegistryClient registry, @RestClient ExemptionClient exemptions) {
        this.pages = pages;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    @POST
    public Response end(@PathParam("id") UUID id, @PathParam("exemption") UUID exemption) {
        return pages.end(new OwnCompanies(id, registry, exemptions), exemption);
    }
}
