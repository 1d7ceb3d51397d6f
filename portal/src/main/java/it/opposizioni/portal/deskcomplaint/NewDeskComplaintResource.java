package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.CallChoices;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A registrar writes down what somebody tells: on one page, which can be left and gone on with. */
@Path("/administration/desk/complaints/new")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NewDeskComplaintResource extends FormResource {

    private static final String HERE = DeskComplaintResource.HERE + "/new";
    private static final String ADD = "add";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        /**
         * @param who fields after the day on which it came
         * @param more whether one more call can be added
         * @param discard where the draft is thrown away; empty when there is none yet
         */
        static native TemplateInstance newComplaint(
                Form form,
                CallChoices choices,
                ComplaintLabels words,
                List<FormField> how,
                List<FormField> who,
                boolean more,
                String discard);

        private Templates() {}
    }

    private final DeskDrafts drafts;
    private final DeskSending sending;
    private final Clock clock;

    NewDeskComplaintResource(Page page, ReturnedForms returned, DeskDrafts drafts, DeskSending sending, Clock clock) {
        super(page, returned);
        this.drafts = drafts;
        this.sending = sending;
        this.clock = clock;
    }

    /** The page of one that was begun. */
    static String of(UUID id) {
        return HERE + "/" + id;
    }

    /** Somebody else may be on the telephone now: it goes on with no draft, and looking at it begins none. */
    @GET
    public TemplateInstance form() {
        return show(returned.here().orElseGet(DeskComplaintForm::begun).keyed(), "");
    }

    /** The key in the form makes a double submit one draft, and so one complaint. */
    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return write(drafts.begin(form), form);
    }

    /** At an address of its own: a copy of the release before knows nothing of drafts, and would file what is not finished. */
    @POST
    @Path("drafts")
    public Response beginForLater(MultivaluedMap<String, String> posted) {
        Draft draft = drafts.begin(Form.of(posted));
        return drafts.finished(draft).orElseGet(() -> seeOther(DeskComplaintResource.HERE));
    }

    @GET
    @Path("{id}")
    public Response goOn(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id);
        return drafts.finished(draft)
                .orElseGet(() -> Response.ok(
                                show(returned.here().orElseGet(() -> drafts.form(draft)), drafts.discard(draft)))
                        .build());
    }

    @POST
    @Path("{id}")
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        return write(drafts.find(id), Form.of(posted));
    }

    private TemplateInstance show(Form form, String discard) {
        DeskComplaintForm fields = new DeskComplaintForm(page.lang(), clock);
        int count = DeskComplaintForm.count(form);
        return Templates.newComplaint(
                form,
                CallChoices.in(
                        form, List.of(), count, Rome.day(clock.instant()), texts(FilingTexts.class), page.formats()),
                ComplaintLabels.in(page.lang()),
                fields.how(),
                fields.who(),
                count < DeskComplaintForm.MOST_CALLS,
                discard);
    }

    private Response write(Draft draft, Form form) {
        return drafts.finished(draft).orElseGet(() -> {
            int count = DeskComplaintForm.count(form);
            if (form.value("action").equals(ADD)) {
                drafts.save(draft, form.with("places", String.valueOf(count + 1)));
                return Response.seeOther(URI.create(page.link(of(draft.id())) + "#call" + count))
                        .build();
            }
            Draft saved = drafts.save(draft, form);
            return isForLater(form) ? seeOther(DeskComplaintResource.HERE) : file(saved, form);
        });
    }

    private Response file(Draft draft, Form form) {
        try {
            Optional<DeskReport> told = new DeskComplaintForm(page.lang(), clock).read(form);
            if (told.isEmpty()) {
                return returned.to(of(draft.id()), form);
            }
            return sending.similar(told.get()).isEmpty()
                    ? seeOther(DeskComplaintResource.of(sending.file(draft, told.get())), DeskComplaintResource.FILED)
                    : seeOther(DeskCheckResource.of(draft.id()));
        } catch (UpstreamException e) {
            return returned.to(
                    of(draft.id()), FormProblems.into(form, e, DeskComplaintForm.CALLED, DeskComplaintForm::fieldOf));
        }
    }
}
