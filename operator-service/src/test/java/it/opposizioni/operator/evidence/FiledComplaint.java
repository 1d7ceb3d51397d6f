package it.opposizioni.operator.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.kit.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The event of a complaint as complaint-service announces it, about calls from one number. */
final class FiledComplaint {

    static final String CALLER = "+390212345678";

    private FiledComplaint() {}

    /** @param calls when each of them came */
    static ObjectNode of(UUID id, List<Instant> calls) {
        ObjectNode filed = (ObjectNode) Contracts.exampleOf("complaint-service", "complaint-filed");
        filed.put("complaintId", id.toString());
        ArrayNode list = filed.putArray("calls");
        calls.forEach(at -> list.addObject()
                .put("callId", UUID.randomUUID().toString())
                .put("callerNumber", CALLER)
                .putNull("callerCode")
                .put("withheld", false)
                .put("at", at.toString())
                .put("kind", "HUMAN"));
        return filed;
    }
}
