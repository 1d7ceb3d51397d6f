package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The server takes large files for imports; a JSON request is small, and a large one is refused before it is held in memory. */
@Provider
public class JsonBodyLimit implements ContainerRequestFilter {

    private static final int LONGEST = 64 * 1024;
    private static final Text TOO_LARGE =
            Text.of("Una richiesta JSON può avere al massimo 64 KiB.", "A JSON request can have at most 64 KiB.");

    @Override
    public void filter(ContainerRequestContext request) {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            if (request.getLength() > LONGEST) {
                throw tooLarge();
            }
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static DomainException tooLarge() {
        return new DomainException(CommonProblems.TOO_LARGE, TOO_LARGE);
    }

    /** For a sender that does not say how much is coming. */
    private static final class Limited extends FilterInputStream {

        private long left = LONGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
