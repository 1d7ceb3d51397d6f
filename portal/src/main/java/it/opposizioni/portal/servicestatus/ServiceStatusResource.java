package it.opposizioni.portal.servicestatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.incident.IncidentState;
import it.opposizioni.portal.incident.IncidentView;
import it.opposizioni.portal.incident.KnownIncidents;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.servicestatus.KnownChecks.Reading;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the service works, and how it did lately; for everybody. */
@PermitAll
@Path("/service-status")
@Blocking
class ServiceStatusResource extends PageResource {

    @CheckedTemplate(basePath = "servicestatus")
    static class Templates {
        /** @param now the incidents that go on. @param planned work that has not begun. @param before what is over */
        static native TemplateInstance status(
                ServiceStatusView view, List<IncidentView> now, List<IncidentView> planned, List<IncidentView> before);

        private Templates() {}
    }

    private final KnownChecks checks;
    private final KnownIncidents incidents;
    private final ServiceStatusConfig config;
    private final Clock clock;

    ServiceStatusResource(
            Page page, KnownChecks checks, KnownIncidents incidents, ServiceStatusConfig config, Clock clock) {
        super(page);
        this.checks = checks;
        this.incidents = incidents;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Instant now = clock.instant();
        Reading reading = checks.at(now);
        Map<IncidentState, List<IncidentView>> told = incidents.recent(page.lang(), reading.current()).stream()
                .collect(Collectors.groupingBy(IncidentView::state));
        List<IncidentView> goesOn = told.getOrDefault(IncidentState.GOES_ON, List.of());
        ServiceStatusView view = new ServiceStatusViews(page.lang(), now, config).of(reading);
        boolean contradicts = view.tone().equals("ok") && !goesOn.isEmpty();
        return Templates.status(
                contradicts ? view.saying(texts(ServiceStatusTexts.class).notices(), "wait") : view,
                goesOn,
                told.getOrDefault(IncidentState.PLANNED, List.of()),
                told.getOrDefault(IncidentState.CLOSED, List.of()));
    }
}
