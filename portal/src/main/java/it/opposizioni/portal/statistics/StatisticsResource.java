package it.opposizioni.portal.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.statistics.StatisticsClient.Statistics;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
         */
        static native TemplateInstance statistics(StatisticsView view, Consultations lists);

        private Templates() {}
    }

    private final StatisticsClient registry;
    private final ConsultationFiguresClient operators;

    StatisticsResource(
            Page page, @RestClient StatisticsClient registry, @RestClient ConsultationFiguresClient operators) {
        super(page);
        this.registry = registry;
        this.operators = operators;
    }

    @GET
    public TemplateInstance show() {
        PageSection<Statistics> found = PageSection.of(registry::statistics);
        return Templates.statistics(found.available() ? StatisticsViews.of(found.value(), page.lang()) : null, lists());
    }

    private Consultations lists() {
        try {
            PageSection<ConsultationFiguresClient.Consultations> found = PageSection.of(operators::consultations);
            return found.available() ? Consultations.of(found.value(), page.lang()) : null;
        } catch (UpstreamException e) {
            // an operator-service of the release before does not know the question
            if (e.status() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw e;
            }
            return null;
        }
    }
}
