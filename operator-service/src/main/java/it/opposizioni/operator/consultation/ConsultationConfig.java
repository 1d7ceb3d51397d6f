package it.opposizioni.operator.consultation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import java.time.Duration;

/** How lists are received and compared, and their limits. The defaults of the limits are {@link ListLimits#DEFAULT}. */
@ConfigMapping(prefix = "opposizioni.consultation")
public interface ConsultationConfig {

    /** Bytes of a list, decompressed. */
    @WithDefault("2000000000")
    long maxBytes();

    /** Bytes of one line. */
    @WithDefault("2097152")
    int maxLineBytes();

    /** Lines that are not blank. */
    @WithDefault("50000000")
    long maxLines();

    /** Lines that are no Italian number. */
    @WithDefault("1000000")
    long maxInvalid();

    /** After so many lines without one number, it is no list of numbers. */
    @WithDefault("1000")
    int probe();

    /** How many times larger than what arrived a compressed list may become. */
    @WithDefault("200")
    int maxInflation();

    /** How often progress is written, and the operator's state read again: a suspension must take effect within a second. */
    @WithDefault("250ms")
    Duration heartbeat();

    /**
     * A list is neither compared nor sealed with an older register: it waits for a more recent one. How old a register is, see {@link AgeLimit}.
     */
    @WithDefault("10m")
    Duration oldestRegisterForLists();

    /** After so long operator and registrar are told that a list still waits for the register. */
    @WithDefault("24h")
    Duration delayToldAfter();

    /** A consultation without a heartbeat for so long belongs to a dead process. */
    @WithDefault("60s")
    Duration abandonedAfter();

    /** A list whose sender does not say which column holds the numbers is deleted after so long. */
    @WithDefault("24h")
    Duration chosenWithin();

    /** How many stored lists this process compares at once. */
    @WithDefault("2")
    int comparers();

    /** How many times a stored list is attempted when its process dies or nobody knows why it failed; then it has failed. */
    @WithDefault("6")
    int attempts();

    /** Whether generated lists are compared at start, so that the first real one finds the engine compiled. */
    @WithDefault("true")
    boolean warmUp();

    default ListLimits limits() {
        return new ListLimits(maxBytes(), maxLineBytes(), maxLines(), maxInvalid(), probe(), maxInflation());
    }
}
