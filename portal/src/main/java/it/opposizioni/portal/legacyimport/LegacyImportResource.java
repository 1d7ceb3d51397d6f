package it.opposizioni.portal.legacyimport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.filejob.LineReasons;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.legacyimport.LegacyImportClient.Import;
import it.opposizioni.portal.legacyimport.LegacyImportClient.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Imports of earlier registers: how far each is, and which of its lines are invalid. */
@Path("/administration/imports")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class LegacyImportResource extends PageResource {

    private static final String HERE = "administration/imports";
    private static final int PAGE = 50;
    private static final int MINUTE = 60;

    @CheckedTemplate(basePath = "legacyimport")
    static class Templates {
        static native TemplateInstance imports(List<Import> found, LegacyImportLabels words, String next, String first);

        static native TemplateInstance job(
                Import job, long percent, List<String> facts, LegacyImportLabels words, LineReasons reasons);

        static native TemplateInstance cancel(UUID id);

        private Templates() {}
    }

    private final LegacyImportClient imports;

    LegacyImportResource(Page page, @RestClient LegacyImportClient imports) {
        super(page);
        this.imports = imports;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Imports found = imports.latest(cursor, PAGE);
        String here = page.link(HERE);
        return Templates.imports(found.items(), words(), nextPage(here, found.next()), cursor == null ? "" : here);
    }

    /** While the import is running it loads itself again, with and without script. */
    @GET
    @Path("{id}")
    public TemplateInstance job(@PathParam("id") UUID id) {
        Import job = imports.one(id);
        return Templates.job(job, job.percent(), facts(job), words(), LineReasons.in(page.lang()));
    }

    private List<String> facts(Import job) {
        LegacyImportTexts texts = texts(LegacyImportTexts.class);
        List<String> facts = new ArrayList<>();
        facts.add(texts.percent(Long.toString(job.percent())));
        if (job.perSecond() != null) {
            facts.add(texts.perSecond(page.formats().amount(job.perSecond())));
        }
        if (job.secondsLeft() != null) {
            long minutes = Math.ceilDiv(job.secondsLeft(), MINUTE);
            facts.add(minutes <= 1 ? texts.soon() : texts.minutes(page.formats().amount(minutes)));
        }
        return facts;
    }

    @GET
    @Path("{id}/cancellation")
    public TemplateInstance cancellation(@PathParam("id") UUID id) {
        imports.one(id);
        return Templates.cancel(id);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") UUID id) {
        return act(id, imports::cancel);
    }

    @POST
    @Path("{id}/resumption")
    public Response resume(@PathParam("id") UUID id) {
        return act(id, imports::resume);
    }

    /** The page shows what has become of it, also when somebody else was faster. */
    private Response act(UUID id, Function<UUID, Import> act) {
        try {
            act.apply(id);
        } catch (UpstreamException e) {
            if (e.status() != 409) {
                throw e;
            }
        }
        return seeOther(HERE + "/" + id);
    }

    private LegacyImportLabels words() {
        return LegacyImportLabels.in(page.lang());
    }
}
