package it.opposizioni.portal.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.appeal.AppealLabels;
import it.opposizioni.portal.appeal.ToldAppealClient;
import it.opposizioni.portal.appeal.ToldAppealClient.Appeals;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.complaint.filing.NotAdded;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.complaint.message.MessageClient.Messages;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.OpenDraft;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.opinion.OpinionClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A person's complaints: all of them, and how far each is. */
@Path("/personal-area/complaints")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ComplaintResource extends PageResource {

    private static final String HERE = "personal-area/complaints";
    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "complaint")
    static class Templates {
        /** @param complaints null when the service does not answer */
        static native TemplateInstance list(
                List<ComplaintClient.Summary> complaints,
                ComplaintLabels words,
                List<OpenDraft> drafts,
                String next,
                String first);

        /**
         * @param notAdded files that came with it and were not added, said once after the form was sent
         * @param messages what its reporter has written since; null when the service does not answer
         * @param replies what the operator replied; null when the service does not answer
         * @param opinion of its end; null before there is one, and when the service does not answer
         * @param appeals against the decision that closed it; null when the service does not answer
         * @param addCall where one more call of the same caller is written; null where there is none to add
         */
        static native TemplateInstance complaint(
                ComplaintClient.Complaint complaint,
                ComplaintLabels words,
                List<NotAdded> notAdded,
                Tracker tracker,
                Evidence evidence,
                VerdictPanel verdicts,
                AttachmentPanel attachments,
                Messages messages,
                List<ComplaintClient.Reply> replies,
                OpinionClient.Opinion opinion,
                Appeals appeals,
                AppealLabels appealWords,
                String addCall,
                boolean changedMeanwhile);

        static native TemplateInstance withdraw(ComplaintClient.Complaint complaint, String nonce);

        private Templates() {}
    }

    private final Drafts drafts;
    private final ReturnedForms returned;
    private final ComplaintClient complaints;
    private final AttachmentPages attachments;
    private final MessageClient messages;
    private final OpinionClient opinions;
    private final ToldAppealClient courts;
    private final Clock clock;

    ComplaintResource(
            Page page,
            Drafts drafts,
            ReturnedForms returned,
            @RestClient ComplaintClient complaints,
            AttachmentPages attachments,
            @RestClient MessageClient messages,
            @RestClient OpinionClient opinions,
            @RestClient ToldAppealClient courts,
            Clock clock) {
        super(page);
        this.drafts = drafts;
        this.returned = returned;
        this.complaints = complaints;
        this.attachments = attachments;
        this.messages = messages;
        this.opinions = opinions;
        this.courts = courts;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        PageSection<ComplaintClient.Summaries> found = PageSection.of(() -> complaints.newest(null, cursor, PAGE));
        String here = page.link(HERE);
        String next = found.available() ? found.value().next() : null;
        return Templates.list(
                found.available() ? found.value().items() : null,
                ComplaintLabels.in(page.lang()),
                drafts.open(page.visitor().subject(), ComplaintPages.DRAFT).stream()
                        .map(this::open)
                        .toList(),
                nextPage(here, next),
                cursor == null ? "" : here);
    }

    private OpenDraft open(Draft draft) {
        return new OpenDraft(
                "",
                draft.updatedAt(),
                page.link(ComplaintPages.path(draft.id(), "calls")),
                page.link(HERE + "/drafts/" + draft.id() + "/delete"));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return show(complaints.complaint(id), false);
    }

    /** Asks once more before what cannot be undone. */
    @GET
    @Path("{id}/withdrawal")
    public Response askToWithdraw(@PathParam("id") UUID id) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        return complaint.possibleActs().contains("WITHDRAW")
                ? Response.ok(Templates.withdraw(complaint, UUID.randomUUID().toString()))
                        .build()
                : back(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        try {
            complaints.act(id, "withdrawal", Form.of(posted).key());
            return back(id);
        } catch (UpstreamException e) {
            if (e.status() != 409) {
                throw e;
            }
            return Response.status(409)
                    .entity(show(complaints.complaint(id), true))
                    .build();
        }
    }

    @POST
    @Path("drafts/{id}/delete")
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id, page.visitor().subject());
        return seeOther(HERE);
    }

    private TemplateInstance show(ComplaintClient.Complaint complaint, boolean changedMeanwhile) {
        ComplaintLabels words = ComplaintLabels.in(page.lang());
        Evidence evidence =
                PageSection.of(() -> complaints.evidence(complaint.id())).value();
        return Templates.complaint(
                complaint,
                words,
                returned.here().map(NotAdded::of).orElseGet(List::of),
                Tracker.of(complaint, words, Rome.day(clock.instant())),
                evidence,
                VerdictPanel.forReporter(complaint, evidence, page),
                attachments.panel(complaint.id(), AttachmentArea.CITIZEN),
                PageSection.ofNewer(() -> messages.about(complaint.id()), Messages.none())
                        .value(),
                PageSection.ofNewer(() -> complaints.replies(complaint.id()), List.<ComplaintClient.Reply>of())
                        .value(),
                opinion(complaint),
                appeals(complaint),
                AppealLabels.in(page.lang()),
                addCall(complaint),
                changedMeanwhile);
    }

    /** Asked for when the authority has told how it ends. */
    private OpinionClient.Opinion opinion(ComplaintClient.Complaint complaint) {
        return complaint.stage().startsWith("CLOSED")
                ? PageSection.<OpinionClient.Opinion>ofNewer(() -> opinions.opinion(complaint.id()), null)
                        .value()
                : null;
    }

    /** Only what a case has decided is appealed against. */
    private Appeals appeals(ComplaintClient.Complaint complaint) {
        return complaint.stage().startsWith("CLOSED")
                ? PageSection.ofNewer(() -> courts.aboutComplaint(complaint.id()), Appeals.NONE)
                        .value()
                : Appeals.NONE;
    }

    /** Calls of which all are without number cannot be told to be by the same caller. */
    private String addCall(ComplaintClient.Complaint complaint) {
        return complaint.calls().stream()
                .filter(call -> complaint.callsLeft() > 0 && call.callerNumber() != null)
                .map(call -> page.link("personal-area/complaints/new") + "?n="
                        + URLEncoder.encode(ComplaintLabels.spaced(call.callerNumber()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    private Response back(UUID id) {
        return seeOther(HERE + "/" + id);
    }
}
