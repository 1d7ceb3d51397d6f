package it.opposizioni.kit.io;

import it.opposizioni.kit.problem.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Files, some of whose second half cannot be read. */
@PermitAll
@Path("/v1/broken-files")
@Produces("text/csv")
public class BrokenResource {

    static final String LINE = "+393331234567\n";

    /** More than the buffers on the way hold. */
    private static final int LINES = 1_000_000;

    static final int LENGTH = LINE.length() * LINES;

    /** Streams that were not closed. */
    static final AtomicInteger OPEN = new AtomicInteger();

    private static final class Lines extends InputStream {

        private final byte[] line = LINE.getBytes(StandardCharsets.US_ASCII);
        private final boolean whole;
        private int read;

        private Lines(boolean whole) {
            this.whole = whole;
            OPEN.incrementAndGet();
        }

        @Override
        public int read() throws IOException {
            if (read == LENGTH) {
                if (whole) {
                    return -1;
                }
                throw new EOFException("the disk");
            }
            return line[read++ % line.length];
        }

        @Override
        public void close() {
            OPEN.decrementAndGet();
        }
    }

    @GET
    @Path("/whole")
    public InputStream whole() {
        return new Lines(true);
    }

    @GET
    @Path("/read")
    public InputStream read() {
        return new Lines(false);
    }

    @GET
    @Path("/read-with-length")
    public Response readWithLength() {
        return Response.ok(new Lines(false))
                .header(HttpHeaders.CONTENT_LENGTH, 2L * LENGTH)
                .build();
    }

    @GET
    @Path("/written")
    public StreamingOutput written() {
        return new SentStream(new Lines(false), InputStream::transferTo);
    }

    @GET
    @Path("/failed")
    public StreamingOutput failed() {
        return out -> {
            try (InputStream lines = new Lines(false)) {
                lines.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** So little that none of it has left. */
    @GET
    @Path("/short")
    public StreamingOutput brokenAtOnce() {
        return out -> {
            out.write(LINE.getBytes(StandardCharsets.US_ASCII));
            throw DomainException.notFound();
        };
    }
}
