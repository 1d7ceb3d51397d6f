package it.opposizioni.operator.registration.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Reasons by section, as JSON in a text column. */
@Converter
public class SectionReasons implements AttributeConverter<Map<ApplicationSection, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<ApplicationSection, String>> SHAPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<ApplicationSection, String> reasons) {
        return write(reasons == null ? Map.of() : reasons);
    }

    @Override
    public Map<ApplicationSection, String> convertToEntityAttribute(String text) {
        return read(text);
    }

    public static String write(Map<ApplicationSection, String> reasons) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(reasons));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<ApplicationSection, String> read(String text) {
        try {
            return text == null ? Map.of() : Map.copyOf(JSON.readValue(text, SHAPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
