package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.complaint.cases.decision.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decisions as the steps of a case keep them. */
@ApplicationScoped
class CaseDecisions {

    private final ObjectMapper json;

    CaseDecisions(ObjectMapper json) {
        this.json = json;
    }

    String write(Decision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that was proposed last, whether it was approved, returned, or neither yet. */
    Optional<Decision> of(CaseFile proposed) {
        return proposed.steps().stream()
                .flatMap(step -> step.decision().stream())
                .reduce((_, later) -> later)
                .map(this::read);
    }

    private Decision read(String written) {
        try {
            return json.readValue(written, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision cannot be read", e);
        }
    }
}
