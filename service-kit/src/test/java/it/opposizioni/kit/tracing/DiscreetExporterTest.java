package it.opposizioni.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DiscreetExporterTest {

    private static final String NUMBER = "+393331234567";

    private final List<SpanData> received = new ArrayList<>();

    @Test
    void theTemplateOfAnAddressIsKeptAndNoValueOfIt() {
        SpanData span = sent("GET /v1/callers/{number}", s -> {
            s.setAttribute("http.route", "/v1/callers/{number}");
            s.setAttribute("http.response.status_code", 200L);
            s.setAttribute("url.path", "/v1/callers/" + NUMBER);
            s.setAttribute("url.query", "holder=Giulia");
            s.setAttribute("url.full", "http://localhost/v1/callers/" + NUMBER + "?holder=Giulia");
            s.setAttribute("client.address", "192.0.2.7");
            s.setAttribute("user_agent.original", "Giulia's browser");
            s.setAttribute("enduser.id", "giulia");
        });
        assertThat(span.getName()).isEqualTo("GET /v1/callers/{number}");
        assertThat(span.getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactlyInAnyOrder("http.route", "http.response.status_code");
        assertThat(span.getTotalAttributeCount()).isEqualTo(2);
    }

    @Test
    void aFailureIsKeptAndNotItsWords() {
        SpanData span = sent("POST /v1/oppositions", s -> {
            s.recordException(new IllegalStateException("Key (number)=(" + NUMBER + ") already exists."));
            s.setStatus(StatusCode.ERROR, "Key (number)=(" + NUMBER + ") already exists.");
        });
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEmpty();
        assertThat(span.getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getAttributes().asMap().toString())
                        .contains("IllegalStateException")
                        .doesNotContain("333"));
    }

    @Test
    void aNameThatCarriesANumberIsMasked() {
        assertThat(sent("GET /v1/callers/" + NUMBER, _ -> {}).getName()).isEqualTo("GET /v1/callers/•••");
        assertThat(sent("GET", s -> s.setAttribute("http.route", "/x/" + NUMBER))
                        .getAttributes()
                        .get(AttributeKey.stringKey("http.route")))
                .isEqualTo("/x/•••");
    }

    private SpanData sent(String name, Consumer<Span> filling) {
        received.clear();
        try (SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new DiscreetExporter(new Receiver())))
                .build()) {
            Span span = tracers.get("test").spanBuilder(name).startSpan();
            filling.accept(span);
            span.end();
        }
        return received.getFirst();
    }

    private final class Receiver implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            received.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
