package it.opposizioni.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL.PostgreSQLSelectForUpdateBasedProxyManagerBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Counts in the database of the service, so that a limit holds over all of its copies. A request costs a transaction of its own, which waits for
 * no disk; two kinds cost none, so that a flood does not become one of the database:
 * a few requests of a large limit ({@link NamedLimit#reserve}), the first ones of a client among them, and whatever is asked by somebody who was told
 * to wait.
 */
@ApplicationScoped
class SharedCounts {

    /** For how long a copy may keep to itself what it has counted. */
    private static final Duration APART = Duration.ofSeconds(2);

    private static final Duration KEPT_FULL = Duration.ofSeconds(10);

    private final ProxyManager<byte[]> database;
    private final ProxyManager<byte[]> inTransaction;
    private final PersonalData personalData;

    /** Of large limits: a bucket remembers what it has not told the others. */
    private final Cache<String, Bucket> large = Caffeine.newBuilder()
            .maximumSize(LocalCounts.MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** How many requests of a large limit a client has made here, since it came: most ask so few times that the database never hears of them. */
    private final Cache<String, FirstRequests> first = Caffeine.newBuilder()
            .maximumSize(LocalCounts.MOST_CLIENTS)
            .expireAfter(Expiry.<String, FirstRequests>accessing((_, requests) -> requests.period()))
            .build();

    /** @param period of the limit: a client that was away for so long has used nothing of it */
    private record FirstRequests(AtomicInteger made, Duration period) {

        FirstRequests(Duration period) {
            this(new AtomicInteger(), period);
        }
    }

    /** Clients that are refused, each with the time until which the database need not be asked: in nanoseconds of {@link System#nanoTime}. */
    private final Cache<String, Long> refused = Caffeine.newBuilder()
            .maximumSize(LocalCounts.MOST_CLIENTS)
            .expireAfter(Expiry.<String, Long>creating(
                    (_, until) -> Duration.ofNanos(Math.max(0, until - System.nanoTime()))))
            .build();

    SharedCounts(DataSource dataSource, PersonalData personalData) {
        this.personalData = personalData;
        this.database = builder(dataSource).build();
        this.inTransaction = new CountsInTransaction(builder(dataSource));
    }

    private static PostgreSQLSelectForUpdateBasedProxyManagerBuilder<byte[]> builder(DataSource dataSource) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PreparedStatement::setBytes)
                .table("request_limit")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL));
    }

    /**
     * Counts one request. The caller's own transaction goes on as it was, and does not take back what was counted.
     *
     * @throws RuntimeException when the database cannot count
     */
    ConsumptionProbe take(NamedLimit limit, String client) {
        return take(limit, client, counted -> {
            int made = limit.reserve() == 0 ? 1 : made(limit, counted);
            if (made <= limit.reserve()) {
                long reset = limit.period().toNanos() / limit.count() * made;
                return ConsumptionProbe.consumed(limit.burst() - (long) made, reset);
            }
            // the one after the first tells of all of them
            int told = made == limit.reserve() + 1 ? made : 1;
            return QuarkusTransaction.suspendingExisting()
                    .call(() -> bucket(limit, counted).tryConsumeAndReturnRemaining(told));
        });
    }

    private int made(NamedLimit limit, String counted) {
        return first.get(counted, _ -> new FirstRequests(limit.period())).made().incrementAndGet();
    }

    /**
     * Counts one request in the caller's own transaction, which takes it back if it is rolled back, and on its connection: a caller that
     * has one does not wait for a second one while others wait for their first. Others who are counted under the same limit wait until it
     * ends.
     *
     * @throws RuntimeException when the database cannot count
     */
    ConsumptionProbe takeInTransaction(NamedLimit limit, String client) {
        return take(
                limit,
                client,
                counted -> build(inTransaction.builder(), limit, counted).tryConsumeAndReturnRemaining(1));
    }

    private ConsumptionProbe take(NamedLimit limit, String client, Function<String, ConsumptionProbe> count) {
        String counted = counted(limit, client);
        Long until = refused.getIfPresent(counted);
        if (until != null && until - System.nanoTime() > 0) {
            long wait = until - System.nanoTime();
            return ConsumptionProbe.rejected(0, wait, wait);
        }
        ConsumptionProbe probe = count.apply(counted);
        if (!probe.isConsumed()) {
            refused.put(counted, System.nanoTime() + probe.getNanosToWaitForRefill());
        }
        return probe;
    }

    private Bucket bucket(NamedLimit limit, String counted) {
        return limit.reserve() == 0 ? make(limit, counted) : large.get(counted, _ -> make(limit, counted));
    }

    private Bucket make(NamedLimit limit, String counted) {
        RemoteBucketBuilder<byte[]> bucket = database.builder();
        if (limit.reserve() > 0) {
            bucket = bucket.withOptimization(Optimizations.delaying(new DelayParameters(limit.reserve(), APART)));
        }
        return build(bucket, limit, counted);
    }

    private Bucket build(RemoteBucketBuilder<byte[]> bucket, NamedLimit limit, String counted) {
        return bucket.build(
                personalData.searchKey("request-limit", counted).current(),
                () -> BucketConfiguration.builder()
                        .addLimit(LocalCounts.bandwidth(limit))
                        .build());
    }

    /** A limit whose configuration was changed counts from the start: a bucket keeps the configuration that it was made with. */
    private static String counted(NamedLimit limit, String client) {
        return "%s %d %d %s %s".formatted(limit.name(), limit.burst(), limit.count(), limit.period(), client);
    }
}
