package it.opposizioni.portal.linemessage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.opposizioni.kit.testing.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A company that brings messages to lines: it looks at the signature, and accepts unless a test wants otherwise. */
final class LineProviderServer {

    private final Webhooks webhooks;
    private final HttpServer server;
    private final List<String> genuine = new CopyOnWriteArrayList<>();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 202;

    LineProviderServer(String secret) {
        this.webhooks = new Webhooks(secret);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/messages", this::take);
        server.start();
    }

    /** Counts what was accepted after the answer of the test, and hangs up without one. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.incrementAndGet();
            if (status == 0) {
                return;
            }
            boolean signed = webhooks.isSigned(exchange.getRequestHeaders()::getFirst, body);
            if (!signed) {
                forged.incrementAndGet();
            } else if (status / 100 == 2) {
                genuine.add(body);
            }
            exchange.sendResponseHeaders(signed ? status : 401, -1);
        }
    }

    void answers(int wanted) {
        status = wanted;
    }

    /** Does not answer at all. */
    void hangsUp() {
        status = 0;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
    }

    /** The bodies of those that were rightly signed and accepted. */
    List<String> genuine() {
        return genuine;
    }

    int forged() {
        return forged.get();
    }

    int asked() {
        return asked.get();
    }

    void close() {
        server.stop(0);
    }
}
