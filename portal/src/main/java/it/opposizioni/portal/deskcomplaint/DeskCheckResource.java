package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.complaint.SimilarComplaints;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks before a second complaint about the same caller is recorded whether its calls belong to the first. What is wrong is said on the page of
 * the form, from which the registrar goes on as before.
 */
@Path("/administration/desk/complaints/new/{id}/check")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskCheckResource extends FormResource {

    private static final String KEY = "key";
    private static final String JOIN = "join";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        /** @param key of the answers that are shown @param back the page of the form */
        static native TemplateInstance check(
                DeskReport told, String key, String back, List<ComplaintClient.Summary> similar, ComplaintLabels words);

        private Templates() {}
    }

    private final DeskDrafts drafts;
    private final DeskSending sending;
    private final Clock clock;

    DeskCheckResource(Page page, ReturnedForms returned, DeskDrafts drafts, DeskSending sending, Clock clock) {
        super(page, returned);
        this.drafts = drafts;
        this.sending = sending;
        this.clock = clock;
    }

    /** The page that asks about one that was begun. */
    static String of(UUID id) {
        return NewDeskComplaintResource.of(id) + "/check";
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id);
        return drafts.finished(draft).orElseGet(() -> {
            Optional<DeskReport> told = read(drafts.form(draft));
            List<ComplaintClient.Summary> similar = told.map(sending::similar).orElse(List.of());
            String form = NewDeskComplaintResource.of(id);
            return similar.isEmpty()
                    ? seeOther(form)
                    : Response.ok(Templates.check(
                                    told.get(), draft.key(), page.link(form), similar, ComplaintLabels.in(page.lang())))
                            .build();
        });
    }

    @POST
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = drafts.find(id);
        return drafts.finished(draft).orElseGet(() -> answer(draft, Form.of(posted)));
    }

    private Response answer(Draft draft, Form chosen) {
        Form form = drafts.form(draft);
        Optional<DeskReport> told = read(form);
        if (!chosen.value(KEY).equals(draft.key())) {
            form.reject("content", texts(FilingTexts.class).changedMeanwhile());
        }
        return form.isWrong() ? toForm(draft, form) : send(draft, told.get(), chosen.id(JOIN), form);
    }

    private Response send(Draft draft, DeskReport told, Optional<UUID> joined, Form form) {
        try {
            if (joined.isEmpty()) {
                UUID id = sending.file(draft, told);
                return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.FILED);
            }
            sending.join(draft, told, joined.get());
            return seeOther(DeskComplaintResource.of(joined.get()), DeskComplaintResource.CALLS_ADDED);
        } catch (UpstreamException e) {
            return toForm(
                    draft,
                    SimilarComplaints.whyNotJoined(e, texts(FilingTexts.class))
                            .map(why -> form.reject("content", why))
                            .orElseGet(() ->
                                    FormProblems.into(form, e, DeskComplaintForm.CALLED, DeskComplaintForm::fieldOf)));
        }
    }

    private Optional<DeskReport> read(Form form) {
        return new DeskComplaintForm(page.lang(), clock).read(form);
    }

    private Response toForm(Draft draft, Form form) {
        return returned.to(NewDeskComplaintResource.of(draft.id()), form);
    }
}
