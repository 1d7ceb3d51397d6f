package it.opposizioni.local.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceReceiverTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private final Ports ports = Ports.free();
    private HttpServer zipkin;
    private TraceReceiver receiver;

    @BeforeEach
    void start() throws Exception {
        int port = ports.number(Port.ZIPKIN);
        zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        zipkin.createContext("/api/v2/spans", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        zipkin.start();
        receiver = new TraceReceiver(ports.number(Port.OTLP), "http://localhost:" + port);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop();
        zipkin.stop(0);
    }

    @Test
    void aSpanComesToZipkinWithItsPlaceInTheTrace() throws Exception {
        assertThat(send(request().toByteArray())).isEqualTo(200);

        JsonNode span = new ObjectMapper().readTree(received.take()).get(0);
        assertThat(span.toString())
                .isEqualTo("{\"traceId\":\"" + TRACE
                        + "\",\"id\":\"00f067aa0ba902b7\",\"name\":\"GET /v1/callers/{number}\","
                        + "\"timestamp\":1000,\"duration\":2500,\"parentId\":\"00f067aa0ba902b6\",\"kind\":\"SERVER\","
                        + "\"localEndpoint\":{\"serviceName\":\"complaint-service\"},"
                        + "\"tags\":{\"http.response.status_code\":\"500\",\"error\":\"true\"}}");
    }

    @Test
    void whatIsNoOtlpIsRefused() throws Exception {
        assertThat(send("no protobuf".getBytes())).isEqualTo(400);
        assertThat(received).isEmpty();
    }

    @Test
    void theSenderLearnsThatZipkinIsAway() throws Exception {
        zipkin.stop(0);
        assertThat(send(request().toByteArray())).isEqualTo(503);
    }

    private int send(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.address() + "/v1/traces"))
                .header("Content-Type", "application/x-protobuf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static ExportTraceServiceRequest request() {
        Span span = Span.newBuilder()
                .setTraceId(bytes(TRACE))
                .setSpanId(bytes("00f067aa0ba902b7"))
                .setParentSpanId(bytes("00f067aa0ba902b6"))
                .setName("GET /v1/callers/{number}")
                .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                .setStartTimeUnixNano(1_000_000)
                .setEndTimeUnixNano(3_500_000)
                .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("http.response.status_code")
                        .setValue(AnyValue.newBuilder().setIntValue(500)))
                .build();
        KeyValue service = KeyValue.newBuilder()
                .setKey("service.name")
                .setValue(AnyValue.newBuilder().setStringValue("complaint-service"))
                .build();
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(service))
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }
}
