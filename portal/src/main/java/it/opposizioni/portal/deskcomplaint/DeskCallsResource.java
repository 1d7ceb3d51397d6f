package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.CallChoices;
import it.opposizioni.portal.complaint.CallsForm;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.DraftCall;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.AddedCalls;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.Texts;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A registrar adds calls that somebody tells of to a complaint that came to the desk. */
@Path("/administration/desk/complaints/{id}/calls")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskCallsResource extends FormResource {

    private static final String ADD = "add";
    private static final String FIRST = "callerNumber0";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        /** @param more whether one more call can be added */
        static native TemplateInstance addCalls(
                Form form, Filed filed, CallChoices choices, FormField channel, FormField evidence, boolean more);

        private Templates() {}
    }

    private final DeskComplaintClient complaints;
    private final Clock clock;

    DeskCallsResource(Page page, ReturnedForms returned, @RestClient DeskComplaintClient complaints, Clock clock) {
        super(page, returned);
        this.complaints = complaints;
        this.clock = clock;
    }

    @GET
    public Response form(@PathParam("id") UUID id) {
        Filed filed = complaints.one(id);
        int left = filed.complaint().callsLeft();
        if (!filed.isChangedHere() || left < 1) {
            return seeOther(DeskComplaintResource.of(id));
        }
        Form form = returned.here().orElseGet(() -> begun(filed)).keyed();
        int count = Math.min(DeskComplaintForm.count(form), left);
        DeskNoteForm note = new DeskNoteForm(page.lang());
        CallChoices choices = CallChoices.in(
                form, List.of(), count, Rome.day(clock.instant()), texts(FilingTexts.class), page.formats());
        return Response.ok(Templates.addCalls(form, filed, choices, note.channel(), note.evidence(), count < left))
                .build();
    }

    /** Most often the same number has called again. */
    private Form begun(Filed filed) {
        Form form = DeskNoteForm.begun();
        filed.complaint().calls().stream()
                .map(ComplaintClient.Call::callerNumber)
                .filter(number -> number != null && !number.isEmpty())
                .findFirst()
                .ifPresent(number -> form.with(
                                FIRST, ComplaintLabels.in(page.lang()).number(number))
                        .with("caller0", "shown"));
        return form;
    }

    @POST
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        int count = DeskComplaintForm.count(form);
        if (form.value("action").equals(ADD)) {
            return returned.toPage(form.with("places", String.valueOf(count + 1)), "call" + count);
        }
        try {
            // the rules of a call need to know whose line it came to
            form.with(DeskComplaintForm.CALLED, complaints.one(id).complaint().calledNumber());
            Optional<AddedCalls> added = read(form, count);
            if (added.isEmpty()) {
                return returned.toPage(form);
            }
            complaints.addCalls(id, form.key(), added.get());
            return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CALLS_ADDED);
        } catch (UpstreamException e) {
            return e.status() == 409 && !e.isSentBefore()
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : returned.toPage(FormProblems.into(form, e, FIRST, DeskCallsResource::fieldOf));
        }
    }

    private Optional<AddedCalls> read(Form form, int count) {
        CallsForm calls = new CallsForm(
                form, Texts.of(FilingTexts.class, page.lang()), page.lang().locale(), clock);
        List<DraftCall> entries = calls.read(count);
        calls.check(entries);
        Optional<Note> note = new DeskNoteForm(page.lang()).read(form);
        return note.map(
                how -> new AddedCalls(entries.stream().map(DraftCall::asCall).toList(), how, null));
    }

    private static String fieldOf(String pointer) {
        return pointer.equals("/calls") ? FIRST : DeskComplaintForm.fieldOf(pointer);
    }
}
