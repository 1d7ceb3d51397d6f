package it.opposizioni.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.servicestatus.ServiceStates;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The services of the portal, each with its page. Their words are one template a language, rendered here as those of other texts are. */
@PermitAll
@Path("/services")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class GuideResource extends PageResource {

    private final Engine engine;
    private final ServiceStates states;

    GuideResource(Engine engine, Page page, ServiceStates states) {
        super(page);
        this.engine = engine;
        this.states = states;
    }

    @CheckedTemplate(basePath = "guide")
    static class Templates {
        static native TemplateInstance services();

        private Templates() {}
    }

    @GET
    public TemplateInstance services() {
        return Templates.services();
    }

    @GET
    @Path("register-numbers")
    public String registerNumbers() {
        return text(Guide.REGISTER_NUMBERS);
    }

    @GET
    @Path("cancel-consents")
    public String cancelConsents() {
        return text(Guide.CANCEL_CONSENTS);
    }

    @GET
    @Path("keep-a-company")
    public String keepACompany() {
        return text(Guide.KEEP_A_COMPANY);
    }

    @GET
    @Path("leave-the-register")
    public String leaveTheRegister() {
        return text(Guide.LEAVE_THE_REGISTER);
    }

    @GET
    @Path("report-a-call")
    public String reportACall() {
        return text(Guide.REPORT_A_CALL);
    }

    @GET
    @Path("who-called-me")
    public String whoCalledMe() {
        return text(Guide.WHO_CALLED_ME);
    }

    @GET
    @Path("consult-the-register")
    public String consultTheRegister() {
        return text(Guide.CONSULT_THE_REGISTER);
    }

    private String text(Guide guide) {
        return engine.getTemplate("guide/" + page.lang().code() + "/" + guide.name())
                .data("entrance", guide.entrance())
                .data("state", states.of(guide.needs(), guide.prefers(), page.lang()))
                .data("updated", page.formats().date(guide.updated()))
                .render();
    }
}
