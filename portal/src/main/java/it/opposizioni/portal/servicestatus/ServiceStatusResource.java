package it.opposizioni.portal.servicestatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

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

    private final CheckRecords records;
    private final ServiceStatusConfig config;
    private final Clock clock;

    ServiceStatusResource(Page page, CheckRecords records, ServiceStatusConfig config, Clock clock) {
        super(page);
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Instant now = clock.instant();
        LocalDate first = Rome.day(now).minusDays(config.days() - 1L);
        return Templates.status(new ServiceStatusViews(page.lang(), now, config)
                .of(records.lastAt(), records.days(first), records.outages(Rome.startOf(first))));
    }
}
