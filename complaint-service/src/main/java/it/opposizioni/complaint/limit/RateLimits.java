package it.opposizioni.complaint.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Says no to who asks too much, and says when to come back. Counts per replica and in memory: a limit against floods, not a
 * quota to be accounted for.
 */
@ApplicationScoped
public class RateLimits {

    /** Enough for a busy day; beyond it the longest unused are forgotten. */
    private static final int MOST_CLIENTS = 100_000;

    private final LimitsConfig config;
    private final CurrentVertxRequest current;
    private final Map<LimitName, Cache<String, Bucket>> buckets = new EnumMap<>(LimitName.class);

    RateLimits(LimitsConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
        for (LimitName name : LimitName.values()) {
            buckets.put(
                    name,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_CLIENTS)
                            .expireAfterAccess(config.of(name).period().multipliedBy(2))
                            .build());
        }
    }

    /** Counts against the address that asks. */
    public void takeByAddress(LimitName name) {
        take(name, ClientAddress.of(request().remoteAddress()));
    }

    /**
     * Counts one request, and writes what is left into the answer's {@code RateLimit-*} headers.
     *
     * @param client who asks: a subject or an address
     * @throws DomainException 429 with the time to wait
     */
    public void take(LimitName name, String client) {
        LimitsConfig.Limit limit = config.of(name);
        ConsumptionProbe probe =
                buckets.get(name).get(client, _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        Duration reset =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        request()
                .response()
                .putHeader("RateLimit-Limit", Integer.toString(limit.count()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader(
                        "RateLimit-Reset", Long.toString(reset.plusMillis(999).toSeconds()));
        if (!probe.isConsumed()) {
            throw ComplaintProblems.tooManyRequests(reset);
        }
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private static Bucket bucket(LimitsConfig.Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.period()))
                .build();
    }
}
