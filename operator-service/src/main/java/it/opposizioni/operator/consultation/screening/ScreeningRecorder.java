package it.opposizioni.operator.consultation.screening;

import java.util.Map;
import java.util.UUID;

/**
 * Keeps, for complaints, what was answered about each number of a sealed consultation (DPR 26/2022 art. 8 c. 5). A list is
 * promised in the seal's transaction and written after it; what was promised and not written, because the process died in
 * between, is made anew from the result files.
 */
public interface ScreeningRecorder {

    /** In the transaction of the seal, which it delays by one small row. */
    void promise(SealedConsultation consultation);

    /** After the commit of the seal. Returns at once, works on a thread of its own, and closes the numbers. */
    void keepLater(UUID consultationId, ScreenedNumbers numbers);

    /** What was answered is written, or given up: nothing will be made anew from the files of this consultation. */
    boolean needsNoFiles(UUID consultationId);

    /** In the transaction of the seal, whole: for a handful of numbers. Many consultations at once cost one round trip. */
    void keepNow(Map<SealedConsultation, ScreenedNumbers> consultations);
}
