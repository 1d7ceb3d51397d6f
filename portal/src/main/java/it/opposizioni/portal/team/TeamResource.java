package it.opposizioni.portal.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.team.TeamClient.Member;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The people of an operator: who they are, what they may do, who is removed; and who is invited. */
@Path("/operators/team")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class TeamResource extends FormResource {

    static final String HERE = "operators/team";

    /** A person in the list. */
    record Line(UUID id, String name, String email, String role, boolean me, String since) {}

    /** @param until when it ends; empty when it has ended */
    record InvitationLine(UUID id, String name, String email, String role, String state, String tone, String until) {}

    @CheckedTemplate(basePath = "team")
    static class Templates {
        /** @param invitations null when they cannot be had now */
        static native TemplateInstance team(
                List<Line> people, List<InvitationLine> invitations, boolean mayManage, boolean mayInvite, String done);

        static native TemplateInstance member(Form form, Member member, List<Choice> roles);

        private Templates() {}
    }

    private final TeamClient team;
    private final OwnCompany own;

    TeamResource(Page page, ReturnedForms returned, @RestClient TeamClient team, OwnCompany own) {
        super(page, returned);
        this.team = team;
        this.own = own;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") String done) {
        boolean mayManage = own.may(Permission.PEOPLE);
        PageSection<TeamClient.Invitations> invitations = PageSection.of(team::invitations);
        return Templates.team(
                team.members().items().stream().map(this::line).toList(),
                invitations.available()
                        ? invitations.value().items().stream().map(this::line).toList()
                        : null,
                mayManage,
                mayManage && InviteResource.mayInvite(own),
                said(done));
    }

    private InvitationLine line(TeamClient.Invitation invitation) {
        boolean waits = "INVITED".equals(invitation.state());
        return new InvitationLine(
                invitation.id(),
                invitation.name(),
                invitation.email(),
                words().role(invitation.role()),
                words().invitation(invitation.state()),
                TeamLabels.tone(invitation.state()),
                waits ? page.formats().time(invitation.expiresAt()) : "");
    }

    private Line line(Member member) {
        return new Line(
                member.id(),
                member.name(),
                member.email(),
                words().role(member.role()),
                member.me(),
                page.formats().date(member.since()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance member(@PathParam("id") UUID id) {
        own.require(Permission.PEOPLE);
        Member member = find(id);
        return Templates.member(
                returned.here().orElseGet(() -> Form.empty().with("role", member.role())), member, words().roles());
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        boolean removes = "REMOVE".equals(form.value("act"));
        if (removes && find(id).me()) {
            return seeOther(LeaveResource.HERE);
        }
        if (!removes) {
            checkRole(form, texts());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            if (removes) {
                team.remove(id);
            } else {
                team.change(id, new TeamClient.NewRole(form.value("role")));
            }
        } catch (UpstreamException e) {
            return returned.toPage(refused(form, e, removes ? "remove" : "role", texts()));
        }
        return done(removes ? "removed" : "changed");
    }

    private Member find(UUID id) {
        return team.members().items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** The last owner is refused in words that say the way out. */
    static Form refused(Form form, UpstreamException e, String field, TeamTexts texts) {
        boolean last = e.problem().filter(p -> p.slug().contains("owner")).isPresent();
        return last ? form.reject(field, texts.lastOwner()) : FormProblems.into(form, e, field, _ -> field);
    }

    static void checkRole(Form form, TeamTexts texts) {
        if (!TeamLabels.ROLES.contains(form.value("role"))) {
            form.reject("role", texts.roleMissing());
        }
    }

    private Response done(String what) {
        return seeOther(HERE, "done=" + what);
    }

    private String said(String done) {
        return switch (done == null ? "" : done) {
            case "invited" -> texts().invitationSent();
            case "withdrawn" -> texts().withdrawalDone();
            case "withdrawal-late" -> texts().withdrawalLate();
            case "changed" -> texts().roleSaved();
            case "removed" -> texts().removed();
            default -> "";
        };
    }

    private TeamLabels words() {
        return TeamLabels.in(page.lang());
    }

    private TeamTexts texts() {
        return texts(TeamTexts.class);
    }
}
