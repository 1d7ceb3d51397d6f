package it.opposizioni.operator.consultation.intake;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Closes the connection of a sender whose list was refused while it still sends. Otherwise the server would read all of what it has
 * refused, even 10 GB. A moment passes first, in which what comes is dropped: a connection that is closed with bytes in it that nobody has read
 * is reset, and a sender, or a proxy, that has not read the reason by then loses it.
 */
@ApplicationScoped
public class ConnectionCloser {

    private static final long MOMENT_MILLIS = 2_000;

    private final CurrentVertxRequest current;
    private final Vertx vertx;

    ConnectionCloser(CurrentVertxRequest current, Vertx vertx) {
        this.current = current;
        this.vertx = vertx;
    }

    /** @param receive takes what arrives; when it is refused, the connection ends after the answer */
    public <T> T closeIfRefused(Supplier<T> receive) {
        try {
            return receive.get();
        } catch (DomainException e) {
            afterTheAnswer();
            throw e;
        }
    }

    public void afterTheAnswer() {
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (request.version() != HttpVersion.HTTP_2) {
            // over HTTP/2 an answer with this header is malformed (RFC 9113 section 8.2.2)
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.addEndHandler(_ -> vertx.setTimer(MOMENT_MILLIS, _ -> end(request)));
    }

    /** Over HTTP/2 others may be using the same connection: only this stream ends. */
    private static void end(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
