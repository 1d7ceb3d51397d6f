package it.opposizioni.portal.servicestatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

/** Whether the service works, and how it did lately; for everybody. */
@PermitAll
@Path("/service-status")
@Blocking
class ServiceStatusResource extends PageResource {

    @CheckedTemplate(basePath = "servicestatus")
    static class Templates {
        static native TemplateInstance status(ServiceStatusView view);

        private Templates() {}
    }

    private final KnownChecks checks;
    private final ServiceStatusConfig config;
    private final Clock clock;

    ServiceStatusResource(Page page, KnownChecks checks, ServiceStatusConfig config, Clock clock) {
        super(page);
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Instant now = clock.instant();
        return Templates.status(new ServiceStatusViews(page.lang(), now, config).of(checks.at(now)));
    }
}
