package it.opposizioni.portal.exemption;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder lets a company call in spite of the opposition. */
@Path("/personal-area/numbers/{id}/companies/add")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AddCompanyResource {

    private final CompanyPages pages;
    private final RegistryClient registry;
    private final ExemptionClient exemptions;

    AddCompanyResource(
            CompanyPages pages, @RestClient RegistryClient registry, @RestClient ExemptionClient exemptions) {
        this.pages = pages;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    @GET
    public Response search(@PathParam("id") UUID id, @QueryParam("q") String query) {
        return pages.search(keeper(id), query);
    }

    @GET
    @Path("{operator}")
    public Response period(@PathParam("id") UUID id, @PathParam("operator") UUID operator) {
        return pages.period(keeper(id), operator);
    }

    @POST
    @Path("{operator}")
    public Response grant(
            @PathParam("id") UUID id, @PathParam("operator") UUID operator, MultivaluedMap<String, String> posted) {
        return pages.grant(keeper(id), operator, posted);
    }

    private CompanyKeeper keeper(UUID id) {
        return new OwnCompanies(id, registry, exemptions);
    }
}
