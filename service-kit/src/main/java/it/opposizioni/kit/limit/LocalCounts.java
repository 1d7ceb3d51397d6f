package it.opposizioni.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in the memory of this copy, while the database cannot: a flood stays bounded, by as many limits as there are copies. */
final class LocalCounts {

    /** Enough for a busy day; beyond it the longest unused are forgotten. */
    static final int MOST_CLIENTS = 100_000;

    private final Map<String, Cache<String, Bucket>> byLimit = new ConcurrentHashMap<>();

    ConsumptionProbe take(NamedLimit limit, String client) {
        return byLimit.computeIfAbsent(
                        limit.name(),
                        _ -> Caffeine.newBuilder()
                                .maximumSize(MOST_CLIENTS)
                                .expireAfterAccess(limit.period().multipliedBy(2))
                                .build())
                .get(client, _ -> Bucket.builder().addLimit(bandwidth(limit)).build())
                .tryConsumeAndReturnRemaining(1);
    }

    static Bandwidth bandwidth(NamedLimit limit) {
        return Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(limit.count(), limit.period())
                .build();
    }
}
