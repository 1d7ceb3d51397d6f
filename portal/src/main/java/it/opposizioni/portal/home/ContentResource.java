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
import java.time.LocalDate;
import java.util.Map;

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

    /** When somebody last read the words of a page through; of a new page too. */
    private static final Map<String, LocalDate> UPDATED = Map.of(
            "privacy", LocalDate.of(2026, 11, 30),
            "accessibility", LocalDate.of(2026, 11, 28),
            "legal-notes", LocalDate.of(2026, 11, 25),
            "cookies", LocalDate.of(2026, 11, 27),
            "contacts", LocalDate.of(2026, 11, 28),
            "help", LocalDate.of(2026, 11, 30),
            "words", LocalDate.of(2026, 11, 30),
            "what-it-cannot-stop", LocalDate.of(2026, 11, 27),
            "without-this-site", LocalDate.of(2026, 11, 29),
            "for-apps", LocalDate.of(2026, 12, 2));

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
        LocalDate updated = UPDATED.get(name);
        Template template = engine.getTemplate("content/" + page.lang().code() + "/" + name);
        if (template == null || updated == null) {
            throw new NotFoundException();
        }
        return template.data("updated", page.formats().date(updated)).render();
    }
}
