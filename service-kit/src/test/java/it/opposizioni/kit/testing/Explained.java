package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;

/** A document of somebody's data explains each of its fields and each code in it. */
public final class Explained {

    /** Their values are no codes that need explaining. */
    private static final Set<String> FREE = Set.of("id", "resource", "reader", "protocol", "code", "taxCode");

    private Explained() {}

    /** @param document the answer of {@code /v1/my-data} */
    public static JsonNode requireExplained(String document) {
        try {
            JsonNode read = new ObjectMapper().readTree(document);
            Set<String> fields = new TreeSet<>();
            Set<String> codes = new TreeSet<>();
            gather(read.get("data"), "", fields, codes);
            fields.removeIf(read.get("fields")::has);
            codes.removeIf(read.get("values")::has);
            assertThat(fields).as("fields without words").isEmpty();
            assertThat(codes).as("codes without words").isEmpty();
            assertThat(read.get("kept")).isNotEmpty();
            return read;
        } catch (JsonProcessingException e) {
            throw new AssertionError(document, e);
        }
    }

    private static void gather(JsonNode node, String field, Set<String> fields, Set<String> codes) {
        if (node.isObject()) {
            node.properties().forEach(each -> {
                fields.add(each.getKey());
                gather(each.getValue(), each.getKey(), fields, codes);
            });
        } else if (node.isArray()) {
            node.forEach(each -> gather(each, field, fields, codes));
        } else if (!FREE.contains(field) && node.isTextual() && node.asText().matches("[A-Z][A-Z_]+")) {
            codes.add(node.asText());
        }
    }
}
