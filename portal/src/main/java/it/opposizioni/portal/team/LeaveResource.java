package it.opposizioni.portal.team;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.ActingFor;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.signin.SessionRenewal;
import it.opposizioni.portal.team.TeamClient.Member;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Leaving an operator, for everybody in its team. */
@Path("/operators/team/leave")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class LeaveResource extends FormResource {

    static final String HERE = "operators/team/leave";
    private static final String DONE = HERE + "/done";

    @CheckedTemplate(basePath = "team")
    static class Templates {
        static native TemplateInstance leave(Form form, String company);

        static native TemplateInstance left(ActingFor acting);

        private Templates() {}
    }

    private final TeamClient team;
    private final OwnCompany own;
    private final ActingFor acting;
    private final OidcSession session;
    private final SessionRenewal renewal;

    LeaveResource(
            Page page,
            ReturnedForms returned,
            @RestClient TeamClient team,
            OwnCompany own,
            ActingFor acting,
            OidcSession session,
            SessionRenewal renewal) {
        super(page, returned);
        this.team = team;
        this.own = own;
        this.acting = acting;
        this.session = session;
        this.renewal = renewal;
    }

    @GET
    public TemplateInstance ask() {
        Company company = own.find().orElseThrow(DomainException::notFound);
        return Templates.leave(returned.here().orElseGet(Form::empty), company.name() == null ? "" : company.name());
    }

    /**
     * The session ends with it: what it knows of the person is no longer true. Where the person belongs to another operator the next one
     * begins at once and acts for that one.
     */
    @POST
    public Response leave() {
        Member me =
                team.members().items().stream().filter(Member::me).findFirst().orElseThrow(DomainException::notFound);
        try {
            team.remove(me.id());
        } catch (UpstreamException e) {
            TeamTexts texts = texts(TeamTexts.class);
            return returned.toPage(TeamResource.refused(Form.empty(), e, "leave", texts));
        }
        if (!acting.others().isEmpty()) {
            return renewal.renewFor(DONE);
        }
        session.logout().await().atMost(Duration.ofSeconds(5));
        return seeOther(DONE);
    }

    /** Nobody is signed in here any more, but somebody who acts for another operator now. */
    @GET
    @Path("done")
    @PermitAll
    public TemplateInstance left() {
        return Templates.left(acting);
    }
}
