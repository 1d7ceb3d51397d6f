package it.opposizioni.operator.consultation.answers;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Makes the answers of a sealed consultation anew from its result files. */
public interface AnswerSource {

    /** @return empty when its files are gone */
    Optional<AnsweredNumbers> reread(UUID consultationId) throws IOException;
}
