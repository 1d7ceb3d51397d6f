package it.opposizioni.portal.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.invitation.OpenedInvitations.Opened;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.MembershipClient;
import it.opposizioni.portal.membership.MembershipClient.Membership;
import it.opposizioni.portal.signin.SessionRenewal;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An invitation that a person has opened: who invites to what, and the answer. */
@Path("/invitations/{id}")
@Authenticated
@Blocking
class InvitationResource extends FormResource {

    static final String HERE = "invitations";
    private static final String ACCEPTED = "ACCEPTED";
    private static final String DECLINED = "DECLINED";

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        static native TemplateInstance invitation(Form form, InvitationView invitation, String done);

        static native TemplateInstance over(String title, String text, boolean mine);

        private Templates() {}
    }

    private final OpenedInvitations opened;
    private final InvitationClient invitations;
    private final MembershipClient memberships;
    private final SessionRenewal session;
    private final Clock clock;

    InvitationResource(
            Page page,
            ReturnedForms returned,
            OpenedInvitations opened,
            @RestClient InvitationClient invitations,
            @RestClient MembershipClient memberships,
            SessionRenewal session,
            Clock clock) {
        super(page, returned);
        this.opened = opened;
        this.invitations = invitations;
        this.memberships = memberships;
        this.session = session;
        this.clock = clock;
    }

    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Draft draft = opened.find(id);
        if (draft.result().isPresent()) {
            boolean accepted = ACCEPTED.equals(draft.result().get());
            return over(200, accepted ? ClosedReason.ACCEPTED : ClosedReason.DECLINED_NOW);
        }
        Opened known = opened.content(draft);
        try {
            InvitationView view = InvitationView.of(
                    invitations.open(new InvitationClient.Link(known.secret())),
                    known.codeExpiresAt(),
                    clock.instant(),
                    page);
            return Response.ok(Templates.invitation(
                            returned.here().orElseGet(Form::empty),
                            view,
                            "code".equals(done) ? texts().codeSent() : ""))
                    .build();
        } catch (UpstreamException e) {
            return over(e.status(), ClosedReason.of(e).orElseThrow(() -> e));
        }
    }

    @POST
    // the answer is the person's own, for whichever operator the session acts meanwhile
    @FormTokenScope(FormTokenScope.Scope.PERSON)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = opened.find(id);
        if (draft.result().isPresent()) {
            return after(draft.result().get(), id, opened.content(draft).joined());
        }
        Form form = Form.of(posted);
        String secret = opened.content(draft).secret();
        try {
            return switch (form.value("act")) {
                case "CODE" -> {
                    opened.codeSent(
                            draft,
                            invitations
                                    .sendCode(new InvitationClient.Link(secret))
                                    .expiresAt());
                    yield seeOther(HERE + "/" + id, "done=code");
                }
                case "DECLINE" -> {
                    invitations.decline(new InvitationClient.Link(secret));
                    opened.answered(draft, DECLINED, null);
                    yield after(DECLINED, id, null);
                }
                case "ACCEPT" -> {
                    String code = form.value("code").replace(" ", "");
                    Membership joined =
                            invitations.accept(new InvitationClient.Acceptance(secret, code.isEmpty() ? null : code));
                    opened.answered(draft, ACCEPTED, joined.operatorId());
                    actFor(joined);
                    yield after(ACCEPTED, id, joined.operatorId());
                }
                default -> throw new BadRequestException();
            };
        } catch (UpstreamException e) {
            return refused(id, form, e);
        }
    }

    private void actFor(Membership joined) {
        if (!joined.current()) {
            memberships.choose(new MembershipClient.Choice(joined.operatorId()));
        }
    }

    /** Sent twice it does the same: the second answer of ours is the one that a browser follows. */
    private Response after(String answer, UUID id, UUID joined) {
        return ACCEPTED.equals(answer)
                ? session.renewFor("operators", "done=joined" + (joined == null ? "" : "&operator=" + joined))
                : seeOther(HERE + "/" + id);
    }

    /** The page itself says what has ended meanwhile. The session may be older than an acceptance, as after a double click. */
    private Response refused(UUID id, Form form, UpstreamException e) {
        Optional<ClosedReason> ending = ClosedReason.of(e);
        if (ending.isPresent()) {
            return ending.get() == ClosedReason.ACCEPTED
                    ? session.renewFor(HERE + "/" + id)
                    : seeOther(HERE + "/" + id);
        }
        boolean aboutTheCode = e.status() == 429;
        return returned.toPage(FormProblems.into(form, e, aboutTheCode ? "code" : "answer", _ -> "code"));
    }

    private Response over(int status, ClosedReason ending) {
        InvitationTexts texts = texts();
        return Response.status(status)
                .entity(Templates.over(ending.title(texts), ending.text(texts), ending == ClosedReason.ACCEPTED))
                .build();
    }

    private InvitationTexts texts() {
        return texts(InvitationTexts.class);
    }
}
