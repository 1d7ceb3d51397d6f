package it.opposizioni.portal.home;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Pages that are only words. Each is one template a language, so that their editor sees the whole text. They are looked up by
 * name, and rendered here: of a template that no class declares, Quarkus takes the character set for a compression, finds it not among
 * those that a browser accepts, and sends the page as plain text.
 */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ContentResource extends PageResource {

    private final Engine engine;

    ContentResource(Engine engine, Page page) {
        super(page);
        this.engine = engine;
    }

    @GET
    @Path("{name:privacy|accessibility|legal-notes|cookies|contacts|help|words}")
    public String content() {
        return text(page.path());
    }

    @GET
    @Path("help/what-it-cannot-stop")
    public String limits() {
        return text("what-it-cannot-stop");
    }

    @GET
    @Path("help/without-this-site")
    public String otherWays() {
        return text("without-this-site");
    }

    @GET
    @Path("help/for-apps")
    public String forApps() {
        return text("for-apps");
    }

    private String text(String name) {
        Template template = engine.getTemplate("content/" + page.lang().code() + "/" + name);
        if (template == null) {
            throw new NotFoundException();
        }
        return template.instance().render();
    }
}
