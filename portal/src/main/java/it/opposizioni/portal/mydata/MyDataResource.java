package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Everything that is held about the visitor: to read, to print, and to take along. */
@Path("/personal-area/my-data")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class MyDataResource extends PageResource {

    static final String HERE = "personal-area/my-data";

    /** Of each list. The file has all of them. */
    private static final int MOST_ON_PAGE = 50;

    private static final int MOST_PRINTED = 200;

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Text BUSY = Text.of(
            "Si sta preparando un altro documento: riprova fra poco.",
            "Another document is being prepared: try again soon.");

    @CheckedTemplate(basePath = "mydata")
    static class Templates {
        static native TemplateInstance page(DataView view, String done);

        private Templates() {}
    }

    private final HeldDataService held;
    private final ObjectMapper json;

    /** A long document takes seconds of a core and a good part of the memory: more than one at once would slow down everybody. */
    private final Semaphore printer = new Semaphore(1);

    MyDataResource(Page page, HeldDataService held, ObjectMapper json) {
        super(page);
        this.held = held;
        this.json = json;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") String done) {
        DataView view = new DataViews(held.ofVisitor(), page, MOST_ON_PAGE).view();
        return Templates.page(
                view, "erased".equals(done) ? texts(MyDataTexts.class).erased() : "");
    }

    @GET
    @Path("json")
    public Response file() throws JsonProcessingException {
        return attachment(
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document(held.ofVisitor())),
                MediaType.APPLICATION_JSON + ";charset=utf-8",
                "json");
    }

    private static Map<String, Object> document(HeldData data) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("madeAt", data.madeAt());
        document.put("subject", data.subject());
        data.parts().forEach((source, part) -> document.put(source.fileName(), part));
        document.put("missing", data.missing().stream().map(Source::fileName).toList());
        return document;
    }

    @GET
    @Path("pdf")
    public Response print() {
        // a request that cannot start at once is refused: one that waits would keep a thread from everybody else's
        // pages
        if (!printer.tryAcquire()) {
            throw new DomainException(CommonProblems.UNAVAILABLE, BUSY).retryAfter(SOON);
        }
        try {
            HeldData data = held.ofVisitor();
            DataView view = new DataViews(data, page, MOST_PRINTED).view();
            return attachment(new DataDocument(data, view, page.lang()).pdf(), "application/pdf", "pdf");
        } finally {
            printer.release();
        }
    }

    private Response attachment(byte[] content, String type, String extension) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("my-data") + "." + extension + "\"")
                .build();
    }
}
