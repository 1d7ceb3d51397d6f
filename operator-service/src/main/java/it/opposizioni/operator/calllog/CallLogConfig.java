package it.opposizioni.operator.calllog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import java.time.Duration;

/** How logs of calls are received and reconciled, and their limits. */
@ConfigMapping(prefix = "opposizioni.call-log")
public interface CallLogConfig {

    /** Bytes of a log, decompressed. */
    @WithDefault("2000000000")
    long maxBytes();

    /** Bytes of one line. */
    @WithDefault("65536")
    int maxLineBytes();

    /** Calls; each takes sixteen bytes outside of the heap while the log is reconciled. */
    @WithDefault("10000000")
    long maxCalls();

    /** After so many lines of which none can be read, it is no log of calls. */
    @WithDefault("1000")
    int probe();

    /** How many times larger than what arrived a compressed log may become. */
    @WithDefault("200")
    int maxInflation();

    /** How often progress is written. */
    @WithDefault("250ms")
    Duration heartbeat();

    /** A log without a heartbeat for so long belongs to a dead process. */
    @WithDefault("60s")
    Duration abandonedAfter();

    /** How many logs of one sender may arrive or wait at once; one more is refused with 429. */
    @WithDefault("5")
    int mostOpen();

    /** How many logs this process reconciles at once. */
    @WithDefault("1")
    int workers();

    /** How many times a log is attempted when its process dies or nobody knows why it failed; then it has failed. */
    @WithDefault("6")
    int attempts();

    default ListLimits limits() {
        return new ListLimits(maxBytes(), maxLineBytes(), maxCalls(), maxCalls(), probe(), maxInflation());
    }
}
