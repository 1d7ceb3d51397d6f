package it.opposizioni.kit.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

/**
 * Sends spans where the deployment says, from the next start on. Quarkus' own exporter is chosen when a service is built, and would send
 * addresses as they are; trace ids for logs and events are made in any case.
 */
@ApplicationScoped
class Traces {

    private static final String PATH = "/v1/traces";

    private final TracingConfig config;

    Traces(TracingConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException when the share is not between 0 and 1 */
    @Produces
    @Singleton
    Sampler sampler() {
        if (config.share() < 0 || config.share() > 1) {
            throw new IllegalStateException("opposizioni.tracing.share is not between 0 and 1: " + config.share());
        }
        return config.endpoint().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(new BeginningSampler(config.share()));
    }

    @Produces
    @Singleton
    SpanProcessor processor() {
        return config.endpoint()
                .<SpanProcessor>map(endpoint -> BatchSpanProcessor.builder(new DiscreetExporter(exporter(endpoint)))
                        .setScheduleDelay(config.delay())
                        .setExporterTimeout(config.timeout())
                        .build())
                .orElseGet(SpanProcessor::composite);
    }

    private OtlpHttpSpanExporter exporter(URI endpoint) {
        OtlpHttpSpanExporterBuilder builder = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString().replaceFirst("/$", "") + PATH)
                .setTimeout(config.timeout());
        config.authority().ifPresent(file -> {
            try {
                builder.setTrustedCertificates(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return builder.build();
    }
}
