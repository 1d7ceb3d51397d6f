package it.opposizioni.complaint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.complaint.caller.CallerProjection;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** People in the teams of operators, as operator-service tells of them, for tests. */
@ApplicationScoped
public class OperatorPeople {

    private final CallerProjection projection;
    private final ObjectMapper json;
    private long version;

    OperatorPeople(CallerProjection projection, ObjectMapper json) {
        this.projection = projection;
        this.json = json;
    }

    /** The person is in the team, or has another role there. */
    public void joined(UUID operatorId, String subject, String role) {
        UUID member = member(operatorId, subject);
        deliver(
                "joined",
                member,
                place(member, operatorId).put("subject", subject).put("role", role));
    }

    public void left(UUID operatorId, String subject) {
        UUID member = member(operatorId, subject);
        deliver("left", member, place(member, operatorId));
    }

    private ObjectNode place(UUID member, UUID operatorId) {
        return json.createObjectNode().put("memberId", member.toString()).put("operatorId", operatorId.toString());
    }

    private static UUID member(UUID operatorId, String subject) {
        return UUID.nameUUIDFromBytes((operatorId + subject).getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(String what, UUID member, ObjectNode data) {
        version++;
        IncomingEvents.deliver(
                projection::apply,
                IncomingEvents.event("it.opposizioni.operator.team-member-" + what + ".v1", member, version, data));
    }
}
