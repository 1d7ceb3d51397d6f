package it.opposizioni.portal.cases.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who has asked for which whole case, and who released it: all officials read it. */
@Path("/authority/exports/whole-cases")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ReleaseListResource extends PageResource {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "export")
    static class Templates {
        /** @param releases null when the service does not answer, or is of a release that does not know the question */
        static native TemplateInstance wholeCases(
                List<ReleaseClient.Release> releases,
                ReleaseLabels words,
                CaseLabels people,
                String next,
                String first);

        private Templates() {}
    }

    private final ReleaseClient releases;

    ReleaseListResource(Page page, @RestClient ReleaseClient releases) {
        super(page);
        this.releases = releases;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        ReleaseClient.Releases found = PageSection.<ReleaseClient.Releases>ofNewer(
                        () -> releases.list(null, cursor, PAGE), null)
                .value();
        String here = page.link("authority/exports/whole-cases");
        return Templates.wholeCases(
                found == null ? null : found.items(),
                ReleaseLabels.in(page.lang()),
                CaseLabels.in(page.lang()),
                nextPage(here, found == null ? null : found.next()),
                cursor == null ? "" : here);
    }
}
