package it.opposizioni.local.tracing;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.process.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * Takes traces by OTLP over HTTP, as a collector does, and gives them to Zipkin, which does not speak it by itself. Collectors are not to be had
 * from Debian or Maven Central.
 */
public final class TraceReceiver implements Component {

    private static final int OK = 200;
    private static final int NOT_OTLP = 400;
    private static final int ZIPKIN_AWAY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int port;
    private final URI spans;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private HttpServer http;

    /** @param zipkin its address */
    public TraceReceiver(int port, String zipkin) {
        this.port = port;
        this.spans = URI.create(zipkin + "/api/v2/spans");
    }

    @Override
    public String name() {
        return "trace receiver";
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public synchronized void start() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/traces", this::receive);
        http.start();
    }

    @Override
    public synchronized void stop() {
        if (http != null) {
            http.stop(0);
            http = null;
        }
    }

    /** The sender sends again what is answered with 503, for a while. */
    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(pass(exchange.getRequestBody().readAllBytes()), -1);
        }
    }

    private int pass(byte[] body) {
        try {
            String json =
                    ZipkinSpans.of(ExportTraceServiceRequest.parseFrom(body)).toString();
            HttpRequest request = HttpRequest.newBuilder(spans)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 202 ? OK : ZIPKIN_AWAY;
        } catch (InvalidProtocolBufferException _) {
            return NOT_OTLP;
        } catch (IOException _) {
            return ZIPKIN_AWAY;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ZIPKIN_AWAY;
        }
    }
}
