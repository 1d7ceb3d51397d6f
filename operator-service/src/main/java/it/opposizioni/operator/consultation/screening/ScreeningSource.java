package it.opposizioni.operator.consultation.screening;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Makes the answers of a sealed consultation again, from its result files. */
public interface ScreeningSource {

    /** @return empty when its files are gone */
    Optional<ScreenedNumbers> reread(UUID consultationId) throws IOException;
}
