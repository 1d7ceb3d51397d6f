package it.opposizioni.portal.cases.timeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.factsource.SourceFilter;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Every dated fact about a case and its complaints, each with its source and its proof. */
@Path("/authority/cases/{id}/timeline")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseTimelineResource extends PageResource {

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param told of the source that was chosen; null when the service does not answer, or does not know the question
         * @param sources null then
         */
        static native TemplateInstance timeline(
                CaseClient.Case file, CaseLabels words, CaseTimelineClient.Timeline told, SourceFilter sources);

        private Templates() {}
    }

    private final CaseClient cases;
    private final CaseTimelineClient timelines;

    CaseTimelineResource(Page page, @RestClient CaseClient cases, @RestClient CaseTimelineClient timelines) {
        super(page);
        this.cases = cases;
        this.timelines = timelines;
    }

    @GET
    public TemplateInstance timeline(@PathParam("id") UUID id, @QueryParam(SourceFilter.PARAMETER) String source) {
        CaseClient.Case file = cases.one(id);
        CaseLabels words = CaseLabels.in(page.lang());
        CaseTimelineClient.Timeline all = PageSection.<CaseTimelineClient.Timeline>ofNewer(
                        () -> timelines.timeline(id), null)
                .value();
        if (all == null) {
            return Templates.timeline(file, words, null, null);
        }
        SourceFilter sources = SourceFilter.of(all.entries(), source, page);
        return Templates.timeline(file, words, all.of(sources), sources);
    }
}
