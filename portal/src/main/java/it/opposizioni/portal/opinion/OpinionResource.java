package it.opposizioni.portal.opinion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.opinion.OpinionClient.Given;
import it.opposizioni.portal.opinion.OpinionClient.NewOpinion;
import it.opposizioni.portal.opinion.OpinionClient.Opinion;
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

/** Asks who complained, once it is over, whether the complaint was treated clearly and quickly. */
@Path("/personal-area/complaints/{id}/opinion")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OpinionResource extends FormResource {

    private static final String COMPLAINTS = "personal-area/complaints/";

    @CheckedTemplate(basePath = "opinion")
    static class Templates {
        static native TemplateInstance opinion(Form form, List<Choice> answers, String complaint);

        private Templates() {}
    }

    private final OpinionClient opinions;

    OpinionResource(Page page, ReturnedForms returned, @RestClient OpinionClient opinions) {
        super(page, returned);
        this.opinions = opinions;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        Opinion known = opinions.opinion(id);
        if (!known.possible()) {
            return seeOther(COMPLAINTS + id);
        }
        Form form = returned.here().orElseGet(() -> filled(known.given()));
        return Response.ok(Templates.opinion(form, answers(), page.link(COMPLAINTS + id)))
                .build();
    }

    private static Form filled(Given given) {
        Form form = Form.empty();
        return given == null
                ? form
                : form.with("clear", String.valueOf(given.clear()))
                        .with("quick", String.valueOf(given.quick()))
                        .with("words", given.words());
    }

    private List<Choice> answers() {
        OpinionTexts texts = texts(OpinionTexts.class);
        return List.of(
                Choice.of("1", texts.one()),
                Choice.of("2", texts.two()),
                Choice.of("3", texts.three()),
                Choice.of("4", texts.four()),
                Choice.of("5", texts.five()));
    }

    @POST
    public Response give(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            opinions.give(id, new NewOpinion(number(form, "clear"), number(form, "quick"), form.value("words")));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "clear", pointer -> pointer.replaceFirst("^/", "")));
        }
        return seeOther(COMPLAINTS + id);
    }

    /** Null while nothing is chosen: the service says that it is missing. */
    private static Integer number(Form form, String name) {
        return form.value(name).matches("[1-5]") ? Integer.valueOf(form.value(name)) : null;
    }
}
