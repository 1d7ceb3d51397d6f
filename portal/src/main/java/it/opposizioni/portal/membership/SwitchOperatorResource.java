package it.opposizioni.portal.membership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.signin.SessionRenewal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Chooses for which operator the visitor acts from now on. The choice is in the token, so the session gets a new one. */
@Path("/operators/acting-for")
@Authenticated
@Blocking
class SwitchOperatorResource extends PageResource {

    private final MembershipClient memberships;
    private final SessionRenewal session;

    SwitchOperatorResource(Page page, @RestClient MembershipClient memberships, SessionRenewal session) {
        super(page);
        this.memberships = memberships;
        this.session = session;
    }

    /** For somebody whose session had ended when they chose, and who comes here after signing in. */
    @GET
    public Response overview() {
        return seeOther("operators");
    }

    @POST
    // a page that still shows another choice may change it, too
    @FormTokenScope(FormTokenScope.Scope.PERSON)
    public Response choose(MultivaluedMap<String, String> posted) {
        UUID chosen = Form.of(posted).id("operator").orElseThrow(DomainException::notFound);
        memberships.choose(new MembershipClient.Choice(chosen));
        return session.renewFor("operators", "done=switched&operator=" + chosen);
    }
}
