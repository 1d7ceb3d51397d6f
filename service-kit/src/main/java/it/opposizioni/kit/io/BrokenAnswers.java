package it.opposizioni.kit.io;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * An answer that fails after its head was sent breaks the connection. Otherwise the document that says what is wrong would follow in the same body, or
 * nothing, and the answer would end like a whole one: a list of opposed numbers without its second half.
 */
public class BrokenAnswers {

    /** INTERNAL_ERROR of HTTP/2 (RFC 9113 section 7): without an error a reader may take what it has for the whole. */
    private static final long INTERNAL_ERROR = 2;

    /** Comes to every answer before its head is sent, and again to the one that is to tell of what failed then. */
    @ServerResponseFilter
    public void check(ContainerResponseContext answer, HttpServerRequest request) throws IOException {
        Object entity = answer.getEntity();
        if (request.response().headWritten()) {
            breakOff(request);
        } else if (request.method() == HttpMethod.HEAD && entity instanceof Closeable content) {
            // nobody will read it
            content.close();
        } else if (entity instanceof InputStream content) {
            // what Quarkus makes of a stream ends the answer also when the stream cannot be read
            answer.setEntity(whole(request, new SentStream(content, InputStream::transferTo)));
        } else if (entity instanceof StreamingOutput content) {
            answer.setEntity(whole(request, content));
        } else if (isProblem(answer.getMediaType())) {
            // nothing has left of a file of another type, whose writer would be taken for the problem too
            answer.setEntity(entity, answer.getEntityAnnotations(), answer.getMediaType());
        }
    }

    private static boolean isProblem(MediaType type) {
        return type != null && "problem+json".equals(type.getSubtype());
    }

    private static StreamingOutput whole(HttpServerRequest request, StreamingOutput content) {
        return out -> {
            Watched watched = new Watched(out);
            try {
                content.write(watched);
            } catch (IOException | RuntimeException e) {
                if (request.response().headWritten()) {
                    breakOff(request);
                }
                if (!watched.failed && BrokenRequests.isOfAConnection(e)) {
                    throw notOfTheReader(e);
                }
                throw e;
            }
        };
    }

    /** Another service has broken off: not to be taken for a reader that has left. */
    private static IOException notOfTheReader(Exception failure) {
        IOException unreadable = new IOException("what is being sent cannot be read any further");
        unreadable.addSuppressed(failure);
        return unreadable;
    }

    private static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            // others may be using the same connection: only this stream ends
            request.response().reset(INTERNAL_ERROR);
        } else {
            // an ordinary close would first send all that waits for a slow reader, and also an end that comes
            // meanwhile. With a reset also a reader
            // of HTTP/1.0 knows, for which the end of the connection is the end of the file
            ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            connection.close();
        }
    }

    /** Remembers whether it was the reader that failed. */
    private static final class Watched extends FilterOutputStream {

        private boolean failed;

        private Watched(OutputStream out) {
            super(out);
        }

        private interface Step {
            void run() throws IOException;
        }

        private void watch(Step step) throws IOException {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            watch(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            watch(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            watch(out::flush);
        }

        @Override
        public void close() throws IOException {
            watch(out::close);
        }
    }
}
