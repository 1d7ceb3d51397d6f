package it.opposizioni.portal.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Invites somebody to an operator's team, and withdraws an invitation. Whether the address is known to anybody is never said. */
@Path("/operators/team/invite")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class InviteResource extends FormResource {

    @CheckedTemplate(basePath = "team")
    static class Templates {
        static native TemplateInstance invite(Form form, List<Choice> roles);

        private Templates() {}
    }

    private final TeamClient team;
    private final OwnCompany own;

    InviteResource(Page page, ReturnedForms returned, @RestClient TeamClient team, OwnCompany own) {
        super(page, returned);
        this.team = team;
        this.own = own;
    }

    /** A draft, or an operator that may not act now, invites nobody. */
    static boolean mayInvite(OwnCompany own) {
        return own.find().filter(company -> "ACTIVE".equals(company.state())).isPresent();
    }

    @GET
    public Response form() {
        own.require(Permission.PEOPLE);
        if (!mayInvite(own)) {
            return seeOther(TeamResource.HERE);
        }
        Form form = returned.here().orElseGet(() -> Form.empty().with("role", "UPLOADER"));
        return Response.ok(Templates.invite(
                        form.keyed(), TeamLabels.in(page.lang()).roles()))
                .build();
    }

    @POST
    public Response invite(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        TeamTexts texts = texts(TeamTexts.class);
        if (form.value("name").isEmpty()) {
            form.reject("name", texts.nameMissing());
        }
        if (form.value("email").isEmpty()) {
            form.reject("email", texts.emailMissing());
        }
        TeamResource.checkRole(form, texts);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            team.invite(
                    form.key(),
                    new TeamClient.NewInvitation(form.value("email"), form.value("name"), form.value("role")));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "email", pointer -> pointer.substring(1)));
        }
        return done("invited");
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        try {
            team.withdraw(id);
        } catch (UpstreamException e) {
            if (e.status() != 410) {
                throw e;
            }
            return done("withdrawal-late");
        }
        return done("withdrawn");
    }

    private Response done(String what) {
        return seeOther(TeamResource.HERE, "done=" + what);
    }
}
