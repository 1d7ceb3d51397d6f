package it.opposizioni.portal.cases.timeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.timeline.CaseTimelineClient.VerdictComplaints;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The complaints of a case behind one figure of the three questions that decide. */
@Path("/authority/cases/{id}/answers")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseAnswersResource extends PageResource {

    private static final Set<String> TOPICS = Set.of("CALLED_NUMBER", "CALLER", "COMPARISON");
    private static final Set<String> ANSWERS = Set.of("YES", "NO", "OPEN");

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /** @param found null when the service does not answer, or does not know the question */
        static native TemplateInstance answered(
                CaseClient.Case file, CaseLabels words, String topic, String answer, VerdictComplaints found);

        private Templates() {}
    }

    private final CaseClient cases;
    private final CaseTimelineClient timelines;

    CaseAnswersResource(Page page, @RestClient CaseClient cases, @RestClient CaseTimelineClient timelines) {
        super(page);
        this.cases = cases;
        this.timelines = timelines;
    }

    @GET
    public TemplateInstance answered(
            @PathParam("id") UUID id, @QueryParam("topic") String topic, @QueryParam("answer") String answer) {
        if (topic == null || answer == null || !TOPICS.contains(topic) || !ANSWERS.contains(answer)) {
            throw new NotFoundException();
        }
        return Templates.answered(
                cases.one(id),
                CaseLabels.in(page.lang()),
                topic,
                answer,
                PageSection.<VerdictComplaints>ofNewer(() -> timelines.answered(id, topic, answer), null)
                        .value());
    }
}
