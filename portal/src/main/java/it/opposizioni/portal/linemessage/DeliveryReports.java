package it.opposizioni.portal.linemessage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads reports of providers, and tells them from what somebody else sends. */
@ApplicationScoped
public class DeliveryReports {

    private final LineMessageConfig config;
    private final List<WebhookSignature> signatures;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryReports(LineMessageConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.signatures = Stream.of(config.first(), config.second())
                .flatMap(provider -> provider.secret().stream())
                .map(WebhookSignature::new)
                .toList();
    }

    /** Headers of Standard Webhooks, and the body that they are about; a header that is not there is null. */
    public record Signed(String id, String timestamp, String signature, String body) {

        @Override
        public String toString() {
            return "Signed[" + id + "]";
        }
    }

    /** Whether a provider has written it, and lately. */
    public boolean isGenuine(Signed report) {
        return signatures.stream()
                .anyMatch(signature -> signature.isRight(
                        report.id(),
                        report.timestamp(),
                        report.signature(),
                        report.body(),
                        clock.instant(),
                        config.reportAge()));
    }

    /** Empty when it is no report. */
    public Optional<DeliveryReport> read(Signed report) {
        try {
            return Optional.ofNullable(json.readValue(report.body(), DeliveryReport.class))
                    .filter(DeliveryReport::isComplete);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
