package it.opposizioni.local.tracing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.HexFormat;
import java.util.List;

/** Spans as Zipkin reads them (its JSON, version 2), of those that OTLP brings. */
final class ZipkinSpans {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NANOS_IN_MICRO = 1_000;

    private ZipkinSpans() {}

    static ArrayNode of(ExportTraceServiceRequest request) {
        ArrayNode spans = JSON.createArrayNode();
        request.getResourceSpansList().forEach(resource -> {
            String service = serviceOf(resource.getResource());
            resource.getScopeSpansList()
                    .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(span(span, service))));
        });
        return spans;
    }

    private static String serviceOf(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("unknown");
    }

    private static ObjectNode span(Span span, String service) {
        ObjectNode node = JSON.createObjectNode()
                .put("traceId", hex(span.getTraceId()))
                .put("id", hex(span.getSpanId()))
                .put("name", span.getName())
                .put("timestamp", span.getStartTimeUnixNano() / NANOS_IN_MICRO)
                // Zipkin takes nothing for a duration that is not known
                .put(
                        "duration",
                        Math.max(1, (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / NANOS_IN_MICRO));
        if (!span.getParentSpanId().isEmpty()) {
            node.put("parentId", hex(span.getParentSpanId()));
        }
        switch (span.getKind()) {
            case SPAN_KIND_SERVER -> node.put("kind", "SERVER");
            case SPAN_KIND_CLIENT -> node.put("kind", "CLIENT");
            case SPAN_KIND_PRODUCER -> node.put("kind", "PRODUCER");
            case SPAN_KIND_CONSUMER -> node.put("kind", "CONSUMER");
            default -> {
                // what happens inside has no kind there
            }
        }
        node.putObject("localEndpoint").put("serviceName", service);
        node.set("tags", tags(span.getAttributesList()));
        if (span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR) {
            node.withObject("/tags").put("error", "true");
        }
        return node;
    }

    private static ObjectNode tags(List<KeyValue> attributes) {
        ObjectNode tags = JSON.createObjectNode();
        attributes.forEach(attribute -> tags.put(attribute.getKey(), text(attribute.getValue())));
        return tags;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            default -> value.toString().strip();
        };
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
