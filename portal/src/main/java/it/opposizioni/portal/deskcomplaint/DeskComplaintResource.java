package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.appeal.AppealLabels;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.VerdictPanel;
import it.opposizioni.portal.desk.DeskTexts;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Progress;
import it.opposizioni.portal.drafts.OpenDraft;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Complaints that came to the desk: found by the code that the person tells; and those that were begun and not recorded. */
@Path("/administration/desk/complaints")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskComplaintResource extends PageResource {

    static final String HERE = "administration/desk/complaints";

    static final String FILED = "done=yes";
    static final String WITHDRAWN = "done=withdrawn";
    static final String CALLS_ADDED = "done=calls";
    static final String ATTACHED = "done=attached";
    static final String REMOVED = "done=removed";
    static final String MESSAGE_ADDED = "done=message";

    /** Nothing was done: somebody has acted meanwhile. */
    static final String CHANGED = "done=changed";

    private static final String CODE = "code";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        static native TemplateInstance search(Form form, List<OpenDraft> drafts);

        /**
         * @param progress what has become of it; null when it cannot be had now
         * @param verdicts of its evidence; null without it
         * @param done what has just been done; empty for nothing
         * @param changedMeanwhile so that it could not be done
         */
        static native TemplateInstance filed(
                Filed filed,
                Progress progress,
                VerdictPanel verdicts,
                ComplaintLabels words,
                AppealLabels appealWords,
                String how,
                String ground,
                String done,
                boolean changedMeanwhile);

        private Templates() {}
    }

    private final DeskDrafts drafts;
    private final DeskComplaintClient complaints;

    DeskComplaintResource(Page page, DeskDrafts drafts, @RestClient DeskComplaintClient complaints) {
        super(page);
        this.drafts = drafts;
        this.complaints = complaints;
    }

    /** A code that none has is said beside the field: it may have been misheard. */
    @GET
    public Response search(@QueryParam(CODE) String code) {
        Form form = Form.empty().with(CODE, code == null ? "" : code.strip());
        if (!form.value(CODE).isEmpty()) {
            try {
                return seeOther(HERE + "/"
                        + complaints.find(form.value(CODE)).complaint().id());
            } catch (UpstreamException e) {
                if (e.status() != 404) {
                    throw e;
                }
                form.reject(CODE, texts(DeskComplaintTexts.class).codeUnknown());
            }
        }
        return Response.ok(Templates.search(form, drafts.open())).build();
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Filed filed = complaints.one(id);
        Progress progress = PageSection.<Progress>ofNewer(() -> complaints.progress(id), null)
                .value();
        DeskTexts desk = texts(DeskTexts.class);
        DeskComplaintTexts texts = texts(DeskComplaintTexts.class);
        return Templates.filed(
                filed,
                progress,
                progress == null ? null : VerdictPanel.readOut(filed.complaint(), progress.evidence(), page),
                ComplaintLabels.in(page.lang()),
                AppealLabels.in(page.lang()),
                switch (filed.channel()) {
                    case "PHONE" -> desk.channelPhone();
                    case "EMAIL" -> desk.channelEmail();
                    default -> desk.channelPost();
                },
                filed.ground().equals("CONTRACT") ? texts.groundContract() : texts.groundAnswered(),
                said(done, texts),
                "changed".equals(done));
    }

    @POST
    @Path("drafts/{id}/delete")
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id);
        return seeOther(HERE);
    }

    private static String said(String done, DeskComplaintTexts texts) {
        return switch (done == null ? "" : done) {
            case "yes" -> texts.saidFiled();
            case "withdrawn" -> texts.saidWithdrawn();
            case "calls" -> texts.saidCallsAdded();
            case "attached" -> texts.saidAttached();
            case "removed" -> texts.saidRemoved();
            case "message" -> texts.saidMessageAdded();
            default -> "";
        };
    }

    /** The page of one complaint. */
    static String of(UUID id) {
        return HERE + "/" + id;
    }
}
