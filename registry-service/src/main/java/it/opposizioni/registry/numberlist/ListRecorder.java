package it.opposizioni.registry.numberlist;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Records what registrars have confirmed. Late if the service was down, never twice, also with many replicas. */
@ApplicationScoped
public class ListRecorder {

    private final ListRecording recording;
    private final RecoveryGate recovery;

    ListRecorder(ListRecording recording, RecoveryGate recovery) {
        this.recording = recording;
        this.recovery = recovery;
    }

    /** One round. */
    @Scheduled(
            every = "${opposizioni.number-lists.record-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void recordConfirmed() {
        if (!recovery.isOpen()) {
            recording.waiting().forEach(this::record);
        }
    }

    /** One that fails stops none of the others, and is tried again: an import may have added a number meanwhile. */
    private void record(UUID list) {
        try {
            boolean more = true;
            while (more) {
                more = recording.recordPart(list);
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "part of the list %s could not be recorded and is tried again", list);
        }
    }
}
