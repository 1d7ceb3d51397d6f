package it.opposizioni.portal.systemstate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** The registrar sees whether all is well, and how the last day was. */
@Path("/administration/system-state")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class SystemStateResource extends PageResource {

    @CheckedTemplate(basePath = "systemstate")
    static class Templates {
        static native TemplateInstance state(SystemStateView view);

        private Templates() {}
    }

    private final SystemStateServices services;
    private final Clock clock;

    SystemStateResource(Page page, SystemStateServices services, Clock clock) {
        super(page);
        this.services = services;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        return Templates.state(new SystemStateViews(page, clock.instant()).of(services.all()));
    }
}
