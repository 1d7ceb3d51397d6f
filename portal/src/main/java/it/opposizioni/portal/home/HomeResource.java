package it.opposizioni.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.servicestatus.ServiceAlert;
import it.opposizioni.portal.servicestatus.ServiceStates;
import it.opposizioni.portal.statistics.LatestFigures;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What everybody should know now, the three doors and the question that brings most people here; and the map of the site. */
@PermitAll
@Path("/")
@Blocking
class HomeResource extends PageResource {

    private final ServiceStates states;
    private final LatestFigures figures;

    HomeResource(Page page, ServiceStates states, LatestFigures figures) {
        super(page);
        this.states = states;
        this.figures = figures;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(
                Form form, boolean signedOut, List<ServiceAlert> alerts, LatestFigures.Shown figures);

        static native TemplateInstance siteMap();

        private Templates() {}
    }

    /** @param done {@code signed-out} for somebody who comes from signing out */
    @GET
    public TemplateInstance home(@QueryParam("done") String done) {
        return Templates.home(
                Form.empty(),
                "signed-out".equals(done) && page.visitor() == null,
                states.alerts(page.lang()),
                figures.shown(page.lang()));
    }

    /** It has no words of its own: they are those of the pages that it leads to. */
    @GET
    @Path("site-map")
    public TemplateInstance siteMap() {
        return Templates.siteMap();
    }
}
