package it.opposizioni.kit.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** A source's own form of a question, as the text of a {@link Question}. */
@ApplicationScoped
public class QuestionText {

    private final ObjectMapper json;

    QuestionText(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object question) {
        try {
            return json.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException a stored question does not have that form */
    public <T> T read(String text, Class<T> form) {
        try {
            return json.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored question cannot be read", e);
        }
    }
}
