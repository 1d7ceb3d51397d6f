package it.opposizioni.complaint.evidence.flag;

import it.opposizioni.complaint.evidence.sentence.Sentences;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A rule besides the register's that a call seems to break.
 *
 * @param values what the sentence is filled with
 * @param norm as it is cited
 * @param since the day from which the norm holds
 */
public record Flag(FlagCode code, UUID callId, List<?> values, String norm, LocalDate since) {

    public Flag {
        values = List.copyOf(values);
    }

    public Text text() {
        return Sentences.fill(code.sentence(), values);
    }
}
