package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** What is held about somebody as files: for programs, and to print. */
@ApplicationScoped
class DataFiles {

    private static final int MOST_PRINTED = 200;

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Text BUSY = Text.of(
            "Si sta preparando un altro documento: riprova fra poco.",
            "Another document is being prepared: try again soon.");

    private final Page page;
    private final ObjectMapper json;

    /** A long document takes seconds of a core and a good part of the memory: more than one at once would slow down everybody. */
    private final Semaphore printer = new Semaphore(1);

    DataFiles(Page page, ObjectMapper json) {
        this.page = page;
        this.json = json;
    }

    Response json(HeldData data) {
        try {
            return attachment(
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document(data)),
                    MediaType.APPLICATION_JSON + ";charset=utf-8",
                    "json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> document(HeldData data) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("madeAt", data.madeAt());
        if (data.subject() != null) {
            document.put("subject", data.subject());
        }
        data.parts().forEach((source, part) -> document.put(source.fileName(), part));
        document.put("missing", data.missing().stream().map(Source::fileName).toList());
        return document;
    }

    /** @throws DomainException 503 while another one is made */
    Response pdf(Supplier<HeldData> held) {
        // a request that cannot start at once is refused: one that waits would keep a thread from everybody else's
        // pages
        if (!printer.tryAcquire()) {
            throw new DomainException(CommonProblems.UNAVAILABLE, BUSY).retryAfter(SOON);
        }
        try {
            HeldData data = held.get();
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
