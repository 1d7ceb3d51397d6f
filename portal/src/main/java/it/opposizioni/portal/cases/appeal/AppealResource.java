package it.opposizioni.portal.cases.appeal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.appeal.AppealClient.Appeals;
import it.opposizioni.portal.cases.appeal.AppealClient.NewAppeal;
import it.opposizioni.portal.cases.appeal.AppealClient.NewStep;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
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

/** The appeals against the decision on a case: what is known, and forms for what has happened. */
@Path("/authority/cases/{id}/appeals")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class AppealResource extends FormResource {

    private static final String FILE = "FILE";
    private static final String IN_PART = "GRANT_IN_PART";
    private static final String ERROR = "MARK_AS_ERROR";
    private static final CaseClient.Norms NO_NORMS = new CaseClient.Norms(List.of(), List.of());

    @CheckedTemplate(basePath = "cases/appeal")
    static class Templates {
        /** @param appeals null when the service does not answer, is of a release that does not know them, or the case is not decided */
        static native TemplateInstance page(
                Form form,
                CaseClient.Case file,
                Appeals appeals,
                List<Choice> appellants,
                List<Choice> acts,
                List<Choice> measures,
                RecordedAppealLabels appealWords,
                CaseLabels words,
                String nonce);

        private Templates() {}
    }

    private final CaseClient cases;
    private final AppealClient appeals;

    AppealResource(Page page, ReturnedForms returned, @RestClient CaseClient cases, @RestClient AppealClient appeals) {
        super(page, returned);
        this.cases = cases;
        this.appeals = appeals;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        Appeals found = file.isDecided()
                ? PageSection.<Appeals>ofNewer(() -> appeals.list(id), null).value()
                : null;
        RecordedAppealLabels labels = new RecordedAppealLabels(found == null ? NO_NORMS : cases.norms(), page);
        return Templates.page(
                returned.here().orElseGet(Form::empty),
                file,
                found,
                found == null ? List.of() : labels.appellants(found),
                found == null || found.current() == null ? List.of() : labels.acts(found.current()),
                found == null ? List.of() : labels.measuresOf(found),
                labels,
                CaseLabels.in(page.lang()),
                UUID.randomUUID().toString());
    }

    @POST
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        boolean files = form.value("act").equals(FILE);
        Form checked = files ? checkedAppeal(form) : checkedStep(form);
        if (checked.isWrong()) {
            return returned.toPage(checked);
        }
        try {
            if (files) {
                appeals.file(id, form.key(), appeal(form));
            } else {
                appeals.record(id, form.id("appeal").orElseThrow(), form.key(), step(form));
            }
        } catch (UpstreamException e) {
            return returned.toPage(
                    FormProblems.into(form, e, files ? "appellant" : "step", pointer -> fieldOf(pointer, files)));
        }
        return seeOther("authority/cases/" + id + "/appeals");
    }

    private Form checkedAppeal(Form form) {
        RecordedAppealTexts texts = texts(RecordedAppealTexts.class);
        reject(form, "appellant", form.value("appellant").isEmpty(), texts.noAppellant());
        reject(form, "court", form.value("court").isEmpty(), texts.noCourt());
        reject(form, "docket", form.value("docket").isEmpty(), texts.noDocket());
        reject(form, "filedOn", form.day("filedOn").isEmpty(), texts.noFiledOn());
        return form;
    }

    private Form checkedStep(Form form) {
        RecordedAppealTexts texts = texts(RecordedAppealTexts.class);
        String step = form.value("step");
        boolean ofCourt = !step.equals(ERROR);
        reject(form, "step", step.isEmpty() || form.id("appeal").isEmpty(), texts.noStep());
        reject(form, "day", ofCourt && form.day("day").isEmpty(), texts.noDay());
        reject(form, "reference", ofCourt && form.value("reference").isEmpty(), texts.noReference());
        boolean wordless = form.value("words").isEmpty();
        reject(form, "words", wordless && step.equals(IN_PART), texts.noRest());
        reject(form, "words", wordless && step.equals(ERROR), texts.noReason());
        return form;
    }

    private static void reject(Form form, String name, boolean wrong, String error) {
        if (wrong) {
            form.reject(name, error);
        }
    }

    private static NewAppeal appeal(Form form) {
        return new NewAppeal(
                form.value("appellant"),
                form.value("court"),
                form.value("docket"),
                form.day("filedOn").orElseThrow(),
                seen(form));
    }

    /** Without what does not belong to the step. */
    private static NewStep step(Form form) {
        String step = form.value("step");
        boolean inPart = step.equals(IN_PART);
        boolean error = step.equals(ERROR);
        return new NewStep(
                step,
                error ? null : form.day("day").orElseThrow(),
                error ? null : form.value("reference"),
                inPart || error ? form.value("words") : null,
                inPart ? form.all("measures") : null,
                seen(form));
    }

    private static long seen(Form form) {
        String seen = form.value("seen");
        return seen.matches("[0-9]{1,9}") ? Long.parseLong(seen) : -1;
    }

    private static String fieldOf(String pointer, boolean files) {
        return switch (pointer) {
            case "/appellant", "/court", "/docket", "/filedOn", "/day", "/reference", "/words", "/measures" ->
                pointer.substring(1);
            default -> files ? "appellant" : "step";
        };
    }
}
