package it.opposizioni.portal.withoutaccount;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.exemption.CompanyKeeper;
import it.opposizioni.portal.exemption.CompanyPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The companies that may call a number which its code has opened: the pages of a holder, without signing in. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number/companies")
@Blocking
class ManagedCompaniesResource {

    private final VisitSteps steps;
    private final CompanyPages pages;
    private final VisitClient registry;

    ManagedCompaniesResource(VisitSteps steps, CompanyPages pages, @RestClient VisitClient registry) {
        this.steps = steps;
        this.pages = pages;
        this.registry = registry;
    }

    @GET
    @Path("add")
    public Response search(@PathParam("id") UUID id, @QueryParam("q") String query) {
        return opened(id, keeper -> pages.search(keeper, query));
    }

    @GET
    @Path("add/{operator}")
    public Response period(@PathParam("id") UUID id, @PathParam("operator") UUID operator) {
        return opened(id, keeper -> pages.period(keeper, operator));
    }

    @POST
    @Path("add/{operator}")
    public Response grant(
            @PathParam("id") UUID id, @PathParam("operator") UUID operator, MultivaluedMap<String, String> posted) {
        return opened(id, keeper -> pages.grant(keeper, operator, posted));
    }

    @POST
    @Path("{exemption}/end")
    public Response end(@PathParam("id") UUID id, @PathParam("exemption") UUID exemption) {
        return opened(id, keeper -> pages.end(keeper, exemption));
    }

    private Response opened(UUID id, Function<CompanyKeeper, Response> page) {
        return steps.look(
                id, () -> steps.at(id, VisitSteps.NUMBER, visit -> page.apply(new ManagedCompanies(visit, registry))));
    }
}
