package it.opposizioni.portal.incident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The registrar tells of an incident or announces work, goes on telling, and closes it. */
@Path(IncidentsResource.HERE)
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class IncidentsResource extends FormResource {

    static final String HERE = "administration/incidents";

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance incidents(List<IncidentView> all);

        /** @param planned whether it is work that will be done. @param parts names and titles */
        static native TemplateInstance newIncident(Form form, String title, boolean planned, Map<String, String> parts);

        static native TemplateInstance incident(Form form, IncidentView incident, String done);

        private Templates() {}
    }

    private final Incidents incidents;
    private final Now now;

    IncidentsResource(Page page, ReturnedForms returned, Incidents incidents, Now now) {
        super(page, returned);
        this.incidents = incidents;
        this.now = now;
    }

    @GET
    public TemplateInstance list() {
        return Templates.incidents(incidents.all().stream().map(this::view).toList());
    }

    @GET
    @Path("new")
    public TemplateInstance ask() {
        return form(false);
    }

    @POST
    @Path("new")
    public Response open(MultivaluedMap<String, String> posted) {
        return open(Form.of(posted), false);
    }

    @GET
    @Path("planned")
    public TemplateInstance askPlanned() {
        return form(true);
    }

    @POST
    @Path("planned")
    public Response openPlanned(MultivaluedMap<String, String> posted) {
        return open(Form.of(posted), true);
    }

    private TemplateInstance form(boolean planned) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (ServicePart part : ServicePart.values()) {
            parts.put(part.name(), part.title(page.lang()));
        }
        return Templates.newIncident(
                returned.here().orElseGet(Form::empty).keyed(),
                planned ? texts().startPlanned() : texts().start(),
                planned,
                parts);
    }

    private Response open(Form form, boolean planned) {
        IncidentForm told = told(form);
        told.checkTitle();
        if (planned) {
            told.checkWindow(now.get());
        }
        told.checkParts();
        told.checkText();
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        UUID id = UUID.fromString(form.key());
        incidents.open(id, told.title(), planned ? told.window() : null, told.parts(), told.text());
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
        return IncidentView.of(incident, page.lang(), now.get());
    }

    private IncidentTexts texts() {
        return texts(IncidentTexts.class);
    }
}
