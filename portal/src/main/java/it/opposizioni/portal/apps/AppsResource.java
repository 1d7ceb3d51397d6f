package it.opposizioni.portal.apps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.apps.AppsClient.App;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which apps act for the visitor; here their access is taken away. */
@Path(AppsResource.HERE)
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AppsResource extends PageResource {

    static final String HERE = "personal-area/apps";

    @CheckedTemplate(basePath = "apps")
    static class Templates {
        /** @param apps null when nobody can say it now */
        static native TemplateInstance apps(List<AppView> apps, String done);

        private Templates() {}
    }

    private final AppsClient client;

    AppsResource(Page page, @RestClient AppsClient client) {
        super(page);
        this.client = client;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") String done) {
        // an operator-service of the release before does not know the question
        PageSection<List<App>> found = PageSection.ofNewer(this::all, null);
        List<AppView> apps = found.value() == null
                ? null
                : found.value().stream()
                        .map(app -> AppView.of(app, texts(), page.formats()))
                        .toList();
        return Templates.apps(apps, "revoked".equals(done) ? texts().revoked() : "");
    }

    private List<App> all() {
        return client.list().items();
    }

    /** Only what the page shows: the site itself is a client of the identity provider, too. */
    @POST
    public Response revoke(MultivaluedMap<String, String> posted) {
        String id = Form.of(posted).value("app");
        if (all().stream().noneMatch(app -> app.clientId().equals(id))) {
            throw DomainException.notFound();
        }
        client.revoke(id);
        return seeOther(HERE, "done=revoked");
    }

    private AppsTexts texts() {
        return texts(AppsTexts.class);
    }
}
