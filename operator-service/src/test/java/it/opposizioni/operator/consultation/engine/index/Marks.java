package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.stream.Watermark;
import java.time.Instant;
import java.util.UUID;

/** Watermarks of a stream that is always the same, for tests of the engine. */
public final class Marks {

    private static final UUID STREAM = new UUID(1, 1);

    private Marks() {}

    public static Watermark at(Instant asOf) {
        return new Watermark(STREAM, 1, asOf.toEpochMilli(), asOf);
    }
}
