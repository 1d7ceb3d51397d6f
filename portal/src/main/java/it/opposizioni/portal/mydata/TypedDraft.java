package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.portal.drafts.Draft;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a person gave in a draft: each field that {@link PortalWords} has a word for, and of a form all that was typed. What the program
 * keeps beside it (keys, ids, what was wrong, how far a proof is) says nothing to anybody.
 */
final class TypedDraft {

    /** Begun by a person, and not sent; the others are pages that can be gone back to. */
    private static final Set<String> REQUESTS = Set.of(
            "numbers", "complaint", "desk-complaint", "removal", "invitation", "form-set-aside", "case-proposal");

    /** Of what a form typed that has no word of its own. */
    static final String OTHER = "other";

    /** As the drafts and the forms call them; a form numbers those that it has more than once. */
    static final Set<String> GIVEN = Set.of(
            "number",
            "numbers",
            "lines",
            "media",
            "medium",
            "email",
            "language",
            "what",
            "calledNumber",
            "calls",
            "callerNumber",
            "withheld",
            "unknown",
            "date",
            "time",
            "season",
            "kind",
            "company",
            "product",
            "consent",
            "asked",
            "text",
            "name",
            "phone",
            "pec",
            "code",
            "reason",
            "purpose",
            "question",
            "protocol");

    private static final Pattern PLACE = Pattern.compile("\\d+$");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TypedDraft() {}

    static boolean isHalfDone(Draft draft) {
        return draft.result().isEmpty() && REQUESTS.contains(draft.kind());
    }

    /** @param content of a draft of any kind */
    static JsonNode of(JsonNode content) {
        JsonNode form = content.has("form") ? content.get("form") : content;
        return form.path("values").isObject() ? typed(form.get("values")) : given(content);
    }

    private static JsonNode typed(JsonNode values) {
        ObjectNode typed = NODES.objectNode();
        values.properties().forEach(field -> {
            String name = PLACE.matcher(field.getKey()).replaceFirst("");
            if (!name.equals("key")) {
                field.getValue().forEach(value -> add(typed, GIVEN.contains(name) ? name : OTHER, value));
            }
        });
        return typed;
    }

    private static void add(ObjectNode typed, String name, JsonNode value) {
        if (says(value)) {
            typed.withArrayProperty(name).add(value);
        }
    }

    private static JsonNode given(JsonNode node) {
        if (node.isObject()) {
            ObjectNode given = NODES.objectNode();
            node.properties().stream()
                    .filter(field -> GIVEN.contains(field.getKey()))
                    .forEach(field -> {
                        JsonNode value = given(field.getValue());
                        if (says(value)) {
                            given.set(field.getKey(), value);
                        }
                    });
            return given;
        }
        if (node.isArray()) {
            ArrayNode given = NODES.arrayNode();
            StreamSupport.stream(node.spliterator(), false)
                    .map(TypedDraft::given)
                    .filter(TypedDraft::says)
                    .forEach(given::add);
            return given;
        }
        return node;
    }

    /** A box that was not ticked, or a field that was left empty, is nothing that a person gave. */
    private static boolean says(JsonNode value) {
        if (value.isContainerNode()) {
            return !value.isEmpty();
        }
        if (value.isTextual()) {
            return !value.textValue().isBlank()
                    && !ID.matcher(value.textValue()).matches();
        }
        return !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }
}
