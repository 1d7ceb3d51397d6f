package it.opposizioni.kit.io;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A stream that is sent, perhaps in another form. It is closed once it was sent, or when nobody reads it.
 *
 * @param form what is written of it
 */
public record SentStream(InputStream content, Form form) implements StreamingOutput, Closeable {

    /** What is sent of a stream. */
    @FunctionalInterface
    public interface Form {
        void write(InputStream content, OutputStream out) throws IOException;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (content) {
            form.write(content, out);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
