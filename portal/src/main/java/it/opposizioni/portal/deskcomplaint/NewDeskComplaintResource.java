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
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filing;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A registrar writes down what somebody tells. */
@Path("/administration/desk/complaints/new")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NewDeskComplaintResource extends FormResource {

    private static final String ADD = "add";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        /** @param who fields after the day on which it came @param more whether one more call can be added */
        static native TemplateInstance newComplaint(
                Form form,
                CallChoices choices,
                ComplaintLabels words,
                List<FormField> how,
                List<FormField> who,
                boolean more);

        private Templates() {}
    }

    private final DeskComplaintClient complaints;
    private final Clock clock;

    NewDeskComplaintResource(
            Page page, ReturnedForms returned, @RestClient DeskComplaintClient complaints, Clock clock) {
        super(page, returned);
        this.complaints = complaints;
        this.clock = clock;
    }

    /** The key in the form makes a double submit one complaint. */
    @GET
    public TemplateInstance form() {
        DeskComplaintForm fields = new DeskComplaintForm(page.lang(), clock);
        Form form = returned.here().orElseGet(DeskComplaintForm::begun).keyed();
        int count = DeskComplaintForm.count(form);
        return Templates.newComplaint(
                form,
                CallChoices.in(
                        form, List.of(), count, Rome.day(clock.instant()), texts(FilingTexts.class), page.formats()),
                ComplaintLabels.in(page.lang()),
                fields.how(),
                fields.who(),
                count < DeskComplaintForm.MOST_CALLS);
    }

    @POST
    public Response file(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        int count = DeskComplaintForm.count(form);
        if (form.value("action").equals(ADD)) {
            return returned.toPage(form.with("places", String.valueOf(count + 1)), "call" + count);
        }
        try {
            Optional<Filing> filing = new DeskComplaintForm(page.lang(), clock).read(form);
            if (filing.isEmpty()) {
                return returned.toPage(form);
            }
            UUID id = complaints.file(form.key(), filing.get()).complaint().id();
            return seeOther(DeskComplaintResource.HERE + "/" + id, "done=yes");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, DeskComplaintForm.CALLED, DeskComplaintForm::fieldOf));
        }
    }
}
