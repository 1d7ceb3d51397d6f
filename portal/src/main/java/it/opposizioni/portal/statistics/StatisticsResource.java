package it.opposizioni.portal.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.statistics.StatisticsClient.Statistics;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The register in figures, for everybody. */
@PermitAll
@Path("/statistics")
@Blocking
class StatisticsResource extends PageResource {

    @CheckedTemplate(basePath = "statistics")
    static class Templates {
        /**
         * @param view null when registry-service does not answer
         * @param lists null when operator-service does not answer
         * @param complaints null when complaint-service does not answer
         */
        static native TemplateInstance statistics(
                StatisticsView view, Consultations lists, ComplaintFigures complaints);

        private Templates() {}
    }

    private final StatisticsClient registry;
    private final ConsultationFiguresClient operators;
    private final ComplaintFiguresClient complaints;

    StatisticsResource(
            Page page,
            @RestClient StatisticsClient registry,
            @RestClient ConsultationFiguresClient operators,
            @RestClient ComplaintFiguresClient complaints) {
        super(page);
        this.registry = registry;
        this.operators = operators;
        this.complaints = complaints;
    }

    @GET
    public TemplateInstance show() {
        PageSection<Statistics> found = PageSection.of(registry::statistics);
        return Templates.statistics(
                found.available() ? StatisticsViews.of(found.value(), page.lang()) : null, lists(), complaints());
    }

    private Consultations lists() {
        ConsultationFiguresClient.Consultations found =
                PageSection.ofNewer(operators::consultations, null).value();
        return found == null ? null : Consultations.of(found, page.lang());
    }

    private ComplaintFigures complaints() {
        ComplaintFiguresClient.Complaints found =
                PageSection.ofNewer(complaints::complaints, null).value();
        return found == null ? null : ComplaintFigures.of(found, page.lang());
    }
}
