package it.opposizioni.portal.callorigin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.callorigin.CallOriginClient.NewOrigin;
import it.opposizioni.portal.callorigin.CallOriginClient.Origins;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
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

/** Where the calls of a complaint came from, once the authority has found out: evidence that does not stand on a displayed number. */
@Path("/authority/complaints/{id}/call-origins")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CallOriginResource extends FormResource {

    private static final String CONFIRMED = "CONFIRMED";

    @CheckedTemplate(basePath = "callorigin")
    static class Templates {
        /** @param found null when the service does not answer, or is of a release that does not know the question */
        static native TemplateInstance callOrigins(
                Form form,
                ComplaintClient.Complaint complaint,
                Origins found,
                List<Choice> calls,
                List<Choice> results,
                List<Choice> sources,
                CallOriginLabels words,
                CaseLabels people);

        private Templates() {}
    }

    private final ComplaintClient complaints;
    private final CallOriginClient origins;

    CallOriginResource(
            Page page,
            ReturnedForms returned,
            @RestClient ComplaintClient complaints,
            @RestClient CallOriginClient origins) {
        super(page, returned);
        this.complaints = complaints;
        this.origins = origins;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        Origins found =
                PageSection.<Origins>ofNewer(() -> origins.list(id), null).value();
        CallOriginLabels words = new CallOriginLabels(complaint, page);
        return Templates.callOrigins(
                form(complaint, found),
                complaint,
                found,
                words.calls(),
                words.results(),
                words.sources(),
                words,
                CaseLabels.in(page.lang()));
    }

    /** What is on the page now has been seen by anyone who sends the form from it, also where a colleague was faster before. */
    private Form form(ComplaintClient.Complaint complaint, Origins found) {
        Form form = returned.here().orElseGet(() -> asked(complaint)).keyed();
        return found == null ? form : form.with("seen", String.valueOf(found.version()));
    }

    /** With what is already known. */
    private static Form asked(ComplaintClient.Complaint complaint) {
        Form form = Form.empty();
        if (complaint.calls().size() == 1) {
            form.with("call", complaint.calls().getFirst().id().toString());
        }
        return complaint.accused() == null
                ? form
                : form.with("operator", complaint.accused().name());
    }

    @POST
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = checked(Form.of(posted));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            origins.record(id, form.key(), origin(form));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "result", CallOriginResource::fieldOf));
        }
        return seeOther("authority/complaints/" + id + "/call-origins");
    }

    private Form checked(Form form) {
        CallOriginTexts texts = texts(CallOriginTexts.class);
        reject(form, "call", form.id("call").isEmpty(), texts.noCall());
        reject(form, "result", form.value("result").isEmpty(), texts.noResult());
        reject(
                form,
                "operator",
                form.value("result").equals(CONFIRMED) && form.value("operator").isEmpty(),
                texts.noOperator());
        reject(form, "source", form.value("source").isEmpty(), texts.noSource());
        reject(form, "reference", form.value("reference").isEmpty(), texts.noReference());
        reject(form, "answeredOn", form.day("answeredOn").isEmpty(), texts.noDay());
        return form;
    }

    private static void reject(Form form, String name, boolean wrong, String error) {
        if (wrong) {
            form.reject(name, error);
        }
    }

    private static NewOrigin origin(Form form) {
        String seen = form.value("seen");
        return new NewOrigin(
                form.id("call").orElseThrow(),
                form.value("result"),
                form.value("result").equals(CONFIRMED) ? form.value("operator") : null,
                form.value("source"),
                form.value("reference"),
                form.day("answeredOn").orElseThrow(),
                seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1);
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/callId" -> "call";
            case "/operator", "/source", "/reference", "/answeredOn" -> pointer.substring(1);
            default -> "result";
        };
    }
}
