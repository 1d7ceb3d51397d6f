package it.opposizioni.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import it.opposizioni.kit.logging.PersonalDataFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A span without what may be about a person: addresses with their values (the template of the route says enough), who asked from where and with
 * what, and the words of failures. What is not known to be harmless is left out.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final Set<String> HARMLESS = Set.of(
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "url.scheme",
            "server.address",
            "server.port",
            "network.protocol.name",
            "network.protocol.version",
            "error.type",
            "exception.type",
            "messaging.system",
            "messaging.operation",
            "messaging.operation.type",
            "messaging.destination.name");

    private final Attributes attributes;
    private final List<EventData> events;

    DiscreetSpan(SpanData span) {
        super(span);
        this.attributes = harmless(span.getAttributes());
        this.events = span.getEvents().stream()
                .map(event -> EventData.create(
                        event.getEpochNanos(), masked(event.getName()), harmless(event.getAttributes())))
                .toList();
    }

    private static Attributes harmless(Attributes all) {
        AttributesBuilder kept = Attributes.builder();
        for (Map.Entry<AttributeKey<?>, Object> attribute : all.asMap().entrySet()) {
            AttributeKey<?> key = attribute.getKey();
            if (HARMLESS.contains(key.getKey())) {
                switch (attribute.getValue()) {
                    case String text -> kept.put(key.getKey(), masked(text));
                    case Long number -> kept.put(key.getKey(), number);
                    default -> {
                        // none of them is anything else
                    }
                }
            }
        }
        return kept.build();
    }

    private static String masked(String text) {
        return PersonalDataFilter.mask(text);
    }

    /** Of a route the template; where there is none, the library names the method alone. */
    @Override
    public String getName() {
        return masked(super.getName());
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return events;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
