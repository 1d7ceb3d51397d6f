package it.opposizioni.portal.trend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.trend.AnnotationClient.Annotation;
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

/** What officials note on the time series: added, corrected and taken back, with who did it and when. */
@Path("/authority/trends/annotations")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class AnnotationResource extends FormResource {

    private static final String HERE = "authority/trends/annotations";
    private static final String ACT = "act";
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "trend")
    static class Templates {
        /** @param found null when the service does not answer, or is of a release that knows none */
        static native TemplateInstance annotations(
                Form form,
                List<Annotation> found,
                AnnotationLabels words,
                CaseLabels people,
                String next,
                String first);

        static native TemplateInstance annotation(
                Form form, Annotation found, AnnotationLabels words, CaseLabels people);

        private Templates() {}
    }

    private final AnnotationClient annotations;

    AnnotationResource(Page page, ReturnedForms returned, @RestClient AnnotationClient annotations) {
        super(page, returned);
        this.annotations = annotations;
    }

    @GET
    public TemplateInstance all(@QueryParam("cursor") String cursor) {
        AnnotationClient.Annotations found = PageSection.<AnnotationClient.Annotations>ofNewer(
                        () -> annotations.list(null, null, null, cursor, PAGE), null)
                .value();
        String here = page.link(HERE);
        return Templates.annotations(
                returned.here().orElseGet(Form::empty).keyed(),
                found == null ? null : found.items(),
                AnnotationLabels.in(page.lang()),
                CaseLabels.in(page.lang()),
                nextPage(here, found == null ? null : found.next()),
                cursor == null ? "" : here);
    }

    @POST
    public Response add(MultivaluedMap<String, String> posted) {
        Form form = checked(Form.of(posted));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            annotations.add(
                    form.key(),
                    new AnnotationClient.NewAnnotation(form.day("day").orElseThrow(), form.value("text")));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "text", AnnotationResource::fieldOf));
        }
        return seeOther(HERE);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        Annotation found = annotations.one(id);
        Form form = returned.here().orElseGet(Form::empty);
        if (!form.value(ACT).equals("CORRECT")) {
            form.with("day", found.day().toString())
                    .with("text", found.text())
                    .with("version", String.valueOf(found.version()));
        }
        return Templates.annotation(form, found, AnnotationLabels.in(page.lang()), CaseLabels.in(page.lang()));
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return form.value(ACT).equals("TAKE_BACK") ? takeBack(id, form) : correct(id, form.with(ACT, "CORRECT"));
    }

    /** What is wrong with it stands beside its button: the fields of the page are those of a correction. */
    private Response takeBack(UUID id, Form form) {
        try {
            annotations.takeBack(id, new AnnotationClient.Withdrawal(number(form.value("version"))));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "state", _ -> "state"));
        }
        return seeOther(HERE + "/" + id);
    }

    private Response correct(UUID id, Form form) {
        if (checked(form).isWrong()) {
            return returned.toPage(form);
        }
        try {
            annotations.correct(
                    id,
                    new AnnotationClient.Correction(
                            number(form.value("version")), form.day("day").orElseThrow(), form.value("text")));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "text", AnnotationResource::fieldOf));
        }
        return seeOther(HERE + "/" + id);
    }

    private Form checked(Form form) {
        AnnotationTexts texts = texts(AnnotationTexts.class);
        if (form.day("day").isEmpty()) {
            form.reject("day", texts.noDay());
        }
        if (form.value("text").isEmpty()) {
            form.reject("text", texts.noWords());
        }
        return form;
    }

    /** Null where somebody has changed the form: the service says that it is missing. */
    private static Integer number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static String fieldOf(String pointer) {
        return pointer.equals("/day") ? "day" : "text";
    }
}
