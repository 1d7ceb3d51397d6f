package it.opposizioni.complaint.evidence.sentence;

import it.opposizioni.kit.text.Text;
import java.util.List;
import java.util.UUID;

/**
 * One reason of an assessment.
 *
 * @param callId the call it is about; null when it is about the whole complaint
 * @param values what the sentence is filled with
 */
public record Reason(ReasonCode code, UUID callId, List<?> values) {

    public Reason {
        values = List.copyOf(values);
    }

    public Text text() {
        return Sentences.fill(code.sentence(), values);
    }
}
