package it.opposizioni.operator.consultation;

import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Which register a consultation was compared with: how far the registry's stream of events is in it, and hence as of which instant it is. */
@Embeddable
public class ComparedRegister {

    private Long registerVersion;

    private Instant registerAsOf;

    private UUID registerStream;

    private Integer registerEpoch;

    private Long registerSequence;

    protected ComparedRegister() {}

    public ComparedRegister(RegisterSnapshot register) {
        Watermark watermark = register.watermark();
        registerVersion = register.version();
        registerAsOf = watermark.asOf().truncatedTo(ChronoUnit.MICROS);
        registerStream = watermark.streamId();
        registerEpoch = watermark.epoch();
        registerSequence = watermark.sequence();
    }

    /** How many changes the copy of the register had seen. */
    public long version() {
        return registerVersion;
    }

    /** Every change that the registry had recorded up to then is in it, and none after. */
    public Instant asOf() {
        return registerAsOf;
    }

    /** The registry's stream; like epoch and sequence null of a consultation from before events were numbered. */
    public UUID stream() {
        return registerStream;
    }

    public Integer epoch() {
        return registerEpoch;
    }

    /** The number of the last event that is in it. */
    public Long sequence() {
        return registerSequence;
    }
}
