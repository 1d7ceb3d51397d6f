package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says the values of one part in words. What it has no word for it leaves as it is. */
final class DataWords {

    /** For programs; they are in the file. */
    private static final Set<String> NOT_FOR_READERS = Set.of("id", "resource");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\+\\d{6,15}");

    private final DataPart part;
    private final MyDataTexts texts;
    private final Formats formats;

    DataWords(DataPart part, MyDataTexts texts, Formats formats) {
        this.part = part;
        this.texts = texts;
        this.formats = formats;
    }

    String label(String field) {
        return part.fields().getOrDefault(field, field);
    }

    /** Empty where there is nothing to say. */
    List<String> lines(String field, JsonNode value) {
        if (NOT_FOR_READERS.contains(field)) {
            return List.of();
        }
        if (value.isArray()) {
            return elements(value).filter(line -> !line.isEmpty()).toList();
        }
        return say(value).lines().filter(line -> !line.isBlank()).toList();
    }

    private Stream<String> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(this::say);
    }

    private String say(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(this::said)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (value.isArray()) {
            return elements(value).collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? texts.yes() : texts.no();
        }
        return value.isNull() ? "" : said(value.asText());
    }

    private String said(Map.Entry<String, JsonNode> field) {
        String value = NOT_FOR_READERS.contains(field.getKey()) ? "" : say(field.getValue());
        return value.isEmpty() ? "" : label(field.getKey()) + ": " + value;
    }

    private String said(String text) {
        if (part.values().containsKey(text)) {
            return part.values().get(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return formats.time(Instant.parse(text));
        }
        if (DAY.matcher(text).matches()) {
            return formats.date(LocalDate.parse(text));
        }
        return NUMBER.matcher(text).matches()
                ? PhoneNumber.tryParse(text).map(PhoneNumber::spaced).orElse(text)
                : text;
    }
}
