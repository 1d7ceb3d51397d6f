package it.opposizioni.portal.home;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

/** Pages that are only words. Each is one template a language, so that whoever writes them sees the whole text. */
@Path("/")
@Blocking
class ContentResource {

    private final Engine engine;
    private final Page page;

    ContentResource(Engine engine, Page page) {
        this.engine = engine;
        this.page = page;
    }

    @GET
    @Path("{name:privacy|accessibility|legal-notes|cookies|contacts|help}")
    public TemplateInstance content() {
        return text(page.path());
    }

    @GET
    @Path("help/what-it-cannot-stop")
    public TemplateInstance limits() {
        return text("what-it-cannot-stop");
    }

    private TemplateInstance text(String name) {
        Template template = engine.getTemplate("content/" + page.lang().code() + "/" + name);
        if (template == null) {
            throw new NotFoundException();
        }
        return template.instance();
    }
}
