package it.opposizioni.portal.incident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
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

/** The registrar tells of an incident, goes on telling, and closes it. */
@Path(IncidentsResource.HERE)
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class IncidentsResource extends FormResource {

    static final String HERE = "administration/incidents";

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance incidents(List<IncidentView> all);

        static native TemplateInstance newIncident(Form form);

        static native TemplateInstance incident(Form form, IncidentView incident, String done);

        private Templates() {}
    }

    private final Incidents incidents;

    IncidentsResource(Page page, ReturnedForms returned, Incidents incidents) {
        super(page, returned);
        this.incidents = incidents;
    }

    @GET
    public TemplateInstance list() {
        return Templates.incidents(incidents.all().stream().map(this::view).toList());
    }

    @GET
    @Path("new")
    public TemplateInstance ask() {
        return Templates.newIncident(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    @Path("new")
    public Response open(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        IncidentForm told = told(form);
        told.checkTitle();
        told.checkText();
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        UUID id = UUID.fromString(form.key());
        incidents.open(id, told.title(), told.text());
        return seeOther(HERE + "/" + id, "done=yes");
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Templates.incident(
                returned.here().orElseGet(Form::empty).keyed(),
                view(incidents.find(id)),
                done == null ? "" : texts().published());
    }

    @POST
    @Path("{id}")
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        IncidentForm told = told(form);
        told.checkText();
        if (form.isWrong()) {
            incidents.find(id);
            return returned.toPage(form);
        }
        boolean goesOn = incidents.add(
                id, UUID.fromString(form.key()), told.text(), form.value("act").equals("CLOSE"));
        return goesOn
                ? seeOther(HERE + "/" + id, "done=yes")
                : returned.toPage(form.reject("content", texts().isClosed()));
    }

    private IncidentForm told(Form form) {
        return new IncidentForm(form, texts(), page.formats());
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(incident, page.lang());
    }

    private IncidentTexts texts() {
        return texts(IncidentTexts.class);
    }
}
