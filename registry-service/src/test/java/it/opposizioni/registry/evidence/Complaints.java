package it.opposizioni.registry.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Complaints as the complaint-service's events describe them, for tests. */
@ApplicationScoped
public class Complaints {

    public static final String FILED = "it.opposizioni.complaint.complaint-filed.v1";

    private static final String REQUESTED = "it.opposizioni.complaint.evidence-requested.v1";

    private final ComplaintEventsConsumer consumer;
    private final ObjectMapper json;

    Complaints(ComplaintEventsConsumer consumer, ObjectMapper json) {
        this.consumer = consumer;
        this.json = json;
    }

    /** @return the complaint's id */
    public UUID file(String reporter, String calledNumber, Instant... calls) {
        UUID id = UUID.randomUUID();
        apply(id, filed(id, reporter, calledNumber, calls));
        return id;
    }

    /** Asks once more about a complaint, as complaint-service does when no answer has come. */
    public void askAgain(UUID complaintId, int round, String source, JsonNode filed) {
        ObjectNode data = filed.deepCopy();
        data.put("round", round).put("requestedAt", "2026-11-25T10:05:00Z");
        data.putArray("sources").add(source);
        IncomingEvents.deliver(consumer, IncomingEvents.event(REQUESTED, complaintId, 2, data));
    }

    public void apply(UUID complaintId, JsonNode data) {
        IncomingEvents.deliver(consumer, IncomingEvents.event(FILED, complaintId, 1, data));
    }

    public JsonNode filed(UUID id, String reporter, String calledNumber, Instant... calls) {
        ObjectNode data = json.createObjectNode()
                .put("complaintId", id.toString())
                .put("reporter", reporter)
                .put("calledNumber", calledNumber)
                .put("filedAt", "2026-11-25T10:00:00Z");
        ArrayNode array = data.putArray("calls");
        for (Instant at : calls) {
            array.addObject()
                    .put("callId", UUID.randomUUID().toString())
                    .put("callerNumber", "+390299887766")
                    .put("withheld", false)
                    .put("at", at.toString())
                    .put("kind", "HUMAN");
        }
        return data;
    }
}
