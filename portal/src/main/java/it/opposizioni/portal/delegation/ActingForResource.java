package it.opposizioni.portal.delegation;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Chooses for whom the visitor acts from now on: another person, or again themselves. */
@Path("/personal-area/people/acting-for")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class ActingForResource extends PageResource {

    private final ActingChoice choice;

    ActingForResource(Page page, ActingChoice choice) {
        super(page);
        this.choice = choice;
    }

    /** For somebody whose session had ended when they chose, and who comes here after signing in. */
    @GET
    public Response overview() {
        return seeOther(page.principal() == null ? PeopleResource.HERE : "personal-area");
    }

    /** Without a delegation the visitor acts for themselves again. */
    @POST
    // a page that still shows another choice may change it, too
    @FormTokenScope(FormTokenScope.Scope.PERSON)
    public Response choose(MultivaluedMap<String, String> posted, @Context RoutingContext request) {
        Form.of(posted)
                .id("delegation")
                .ifPresentOrElse(chosen -> choice.actUnder(chosen, request), () -> choice.actForOneself(request));
        return seeOther("personal-area");
    }
}
