package it.opposizioni.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses clients that ask too often, and says when to try again. Counts per replica and in memory: a limit against floods, not a
 * quota to be accounted for.
 */
@ApplicationScoped
public class RateLimits {

    /** Enough for a busy day; beyond it the longest unused are forgotten. */
    private static final int MOST_CLIENTS = 100_000;

    private static final Text TOO_MANY = Text.of(
            "Hai fatto troppe richieste. Riprova fra %s secondi.",
            "You made too many requests. Try again in %s seconds.");

    private final LimitsConfig config;
    private final CurrentVertxRequest current;
    private final Map<String, Buckets> buckets = new ConcurrentHashMap<>();

    RateLimits(LimitsConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    /**
     * Counts one request against the address that sent it.
     *
     * @throws DomainException 429 with the time to wait
     */
    public void takeByAddress(NamedLimit limit) {
        take(limit, ClientAddress.of(current.getCurrent().request().remoteAddress()));
    }

    /**
     * Counts one request, and writes what is left into the answer's {@code RateLimit-*} headers.
     *
     * @param client who asks: a subject or an address
     * @throws DomainException 429 with the time to wait
     */
    public void take(NamedLimit limit, String client) {
        Buckets ofLimit = buckets.computeIfAbsent(limit.name(), _ -> new Buckets(config.effective(limit)));
        ConsumptionProbe probe = ofLimit.take(client);
        Duration reset =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        long seconds = reset.plusMillis(999).toSeconds();
        HttpServerRequest request = current.getCurrent().request();
        request.response()
                .putHeader("RateLimit-Limit", Integer.toString(ofLimit.limit.count()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", Long.toString(seconds));
        if (!probe.isConsumed()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_MANY.with(Math.max(1, seconds)))
                    .retryAfter(reset);
        }
    }

    /** The clients of one limit. */
    private static final class Buckets {
        private final NamedLimit limit;
        private final Cache<String, Bucket> byClient;

        Buckets(NamedLimit limit) {
            this.limit = limit;
            this.byClient = Caffeine.newBuilder()
                    .maximumSize(MOST_CLIENTS)
                    .expireAfterAccess(limit.period().multipliedBy(2))
                    .build();
        }

        ConsumptionProbe take(String client) {
            return byClient.get(String.valueOf(client), _ -> full()).tryConsumeAndReturnRemaining(1);
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(
                            bandwidth -> bandwidth.capacity(limit.burst()).refillGreedy(limit.count(), limit.period()))
                    .build();
        }
    }
}
