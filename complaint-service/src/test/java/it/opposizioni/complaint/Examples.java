package it.opposizioni.complaint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import java.time.Instant;
import java.util.UUID;

/** The examples that publishers promise to keep to, read where they stand. */
public final class Examples {

    /** As the running service reads: unknown fields are ignored. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Examples() {}

    /** {@code operator-service} and {@code caller-stated} for the newest example of that event. */
    public static ReceivedEvent of(String publisher, String event) {
        JsonNode data = Contracts.exampleOf(publisher, event);
        String type = "it.opposizioni." + publisher.replace("-service", "") + "." + event + ".v1";
        return new ReceivedEvent(UUID.randomUUID(), type, "subject", 1, Instant.EPOCH, data, JSON);
    }
}
