package it.opposizioni.portal.delegation;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.Acting;
import it.opposizioni.portal.visitor.ActingCookie;
import it.opposizioni.portal.visitor.ForDelegates;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Chooses for whom the visitor acts from now on: another person, or again themselves. */
@Path("/personal-area/people/acting-for")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class ActingForResource extends PageResource {

    private static final Text NOT_NOW =
            Text.of("Non puoi agire per questa persona, ora.", "You cannot act for this person now.");

    private final DelegationClient delegations;
    private final Visitors visitors;
    private final ActingCookie cookie;

    ActingForResource(Page page, @RestClient DelegationClient delegations, Visitors visitors, ActingCookie cookie) {
        super(page);
        this.delegations = delegations;
        this.visitors = visitors;
        this.cookie = cookie;
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
        Optional<UUID> chosen = Form.of(posted).id("delegation");
        if (chosen.isEmpty()) {
            cookie.remove(request);
            return seeOther("personal-area");
        }
        Delegation delegation = delegations.one(chosen.get());
        if (!delegation.isReceived() || !delegation.isActive()) {
            throw new DomainException(CommonProblems.CONFLICT, NOT_NOW);
        }
        Session session = visitors.session().orElseThrow(DomainException::notFound);
        cookie.write(
                request,
                session,
                new Acting(
                        delegation.id(),
                        delegation.person(),
                        delegation.isForOrganisation(),
                        delegation.isRepresented()));
        return seeOther("personal-area");
    }
}
