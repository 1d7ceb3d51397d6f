package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.comparison.Throttle;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Receives what is stored before anything is done with it: to its end, within its limits, with a heartbeat for as long as it arrives. */
public final class ArrivingCopy {

    private static final int CHUNK = 64 << 10;

    private final ListLimits limits;
    private final Duration interval;

    /** @param interval between heartbeats */
    public ArrivingCopy(ListLimits limits, Duration interval) {
        this.limits = limits;
        this.interval = interval;
    }

    /**
     * @param arriving what {@code sent} is read from, which counts, hashes and copies
     * @param plain uncompressed text: endless lines, and bytes that are no text, are refused while they arrive
     * @param heartbeat takes how many bytes have arrived; may stop it by an exception
     */
    public void receive(InputStream sent, DigestingInputStream arriving, boolean plain, LongConsumer heartbeat)
            throws IOException {
        Throttle throttle = new Throttle(interval);
        PlainTextCheck check = new PlainTextCheck(limits);
        byte[] chunk = new byte[CHUNK];
        for (int read = sent.read(chunk, 0, CHUNK); read >= 0; read = sent.read(chunk, 0, CHUNK)) {
            if (plain) {
                check.accept(chunk, read);
            }
            if (arriving.bytes() > limits.bytes()) {
                throw new ListRefusedException(ListRefusedException.Reason.TOO_MANY_BYTES, 1);
            }
            if (throttle.isDue()) {
                heartbeat.accept(arriving.bytes());
            }
        }
    }
}
