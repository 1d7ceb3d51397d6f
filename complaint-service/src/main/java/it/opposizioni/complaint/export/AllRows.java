package it.opposizioni.complaint.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Function;

/**
 * A whole list as lines of JSON, read page by page while it is sent, each page in a transaction of its own: nothing of it is held. The
 * reader has proved at the beginning to be allowed it, however long it takes. The last line says how many rows there were: an answer
 * without it is not whole.
 */
@ApplicationScoped
public class AllRows {

    public static final String NDJSON = "application/x-ndjson";

    /** Rows of one page. */
    public static final int AT_ONCE = Cursor.LARGEST_LIMIT;

    private static final NamedLimit LIMIT = NamedLimit.of("list-export", 60, Duration.ofHours(1));

    private final RateLimits limits;
    private final ObjectMapper json;

    AllRows(RateLimits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    /** @param items how many there were; in the last line alone, which has no item */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(Object item, Long items) {}

    /**
     * @param pages by their cursors; null is the first one's
     * @throws DomainException 429 when one person asks for too many lists; and what the first page throws
     */
    public <T> Response of(Caller reader, Function<String, Page<T>> pages) {
        limits.take(LIMIT, reader.subject());
        Page<T> first = pages.apply(null);
        StreamingOutput output = out -> write(first, pages, out);
        return Response.ok(output, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private <T> void write(Page<T> first, Function<String, Page<T>> pages, OutputStream out) throws IOException {
        Page<T> page = first;
        long rows = page.items().size();
        send(page, out);
        while (page.next() != null) {
            page = pages.apply(page.next());
            rows += page.items().size();
            send(page, out);
        }
        out.write(line(new Line(null, rows)));
    }

    private void send(Page<?> page, OutputStream out) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Object item : page.items()) {
            lines.write(line(new Line(item, null)));
        }
        lines.writeTo(out);
    }

    private byte[] line(Line line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(json.writeValueAsBytes(line));
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
