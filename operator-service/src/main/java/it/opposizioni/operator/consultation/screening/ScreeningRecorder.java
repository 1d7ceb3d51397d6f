package it.opposizioni.operator.consultation.screening;

import java.util.Map;
import java.util.UUID;

/**
 * Records, for complaints, what was answered about each number of a sealed consultation (DPR 26/2022 art. 8 c. 5). For a list it is
 * promised in the transaction of the seal and written after it; if the process dies in between, it is made again from the result files.
 */
public interface ScreeningRecorder {

    /** In the transaction of the seal, which it delays by one small row. */
    void promise(SealedConsultation consultation);

    /** After the commit of the seal. Returns at once, works on its own thread, and closes the numbers. */
    void recordLater(UUID consultationId, ScreenedNumbers numbers);

    /** The evidence is written, or given up: nothing will be made again from the files of this consultation. */
    boolean needsNoFiles(UUID consultationId);

    /** In the transaction of the seal, for a few numbers each. Many consultations at once cost one round trip. */
    void recordWithSeal(Map<SealedConsultation, ScreenedNumbers> consultations);
}
