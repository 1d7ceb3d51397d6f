package it.opposizioni.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeginningSamplerTest {

    @Test
    void aMessageThatNoRequestHasLedToBeginsNoTrace() {
        assertThat(beginning(1, SpanKind.CONSUMER).getSpanContext().isSampled()).isFalse();
        assertThat(beginning(1, SpanKind.SERVER).getSpanContext().isSampled()).isTrue();
    }

    @Test
    void aMessageOfATracedRequestBelongsToItsTrace() {
        try (SdkTracerProvider tracers = tracers(1)) {
            Span request =
                    tracers.get("test").spanBuilder("POST /v1/oppositions").startSpan();
            Span message = tracers.get("test")
                    .spanBuilder("portal.registry-events receive")
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(Context.root().with(request))
                    .startSpan();
            assertThat(message.getSpanContext().isSampled()).isTrue();
            assertThat(message.getSpanContext().getTraceId())
                    .isEqualTo(request.getSpanContext().getTraceId());
        }
    }

    @Test
    void aShareOfTheRequestsIsTraced() {
        assertThat(beginning(0, SpanKind.SERVER).getSpanContext().isSampled()).isFalse();
        long traced = IntStream.range(0, 1_000)
                .filter(_ -> beginning(0.5, SpanKind.SERVER).getSpanContext().isSampled())
                .count();
        assertThat(traced).isBetween(400L, 600L);
    }

    private static Span beginning(double share, SpanKind kind) {
        try (SdkTracerProvider tracers = tracers(share)) {
            return tracers.get("test").spanBuilder("test").setSpanKind(kind).startSpan();
        }
    }

    private static SdkTracerProvider tracers(double share) {
        return SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(new BeginningSampler(share)))
                .build();
    }
}
