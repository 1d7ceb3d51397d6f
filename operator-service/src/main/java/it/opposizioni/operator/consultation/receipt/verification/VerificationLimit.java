package it.opposizioni.operator.consultation.receipt.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.receipt.ReceiptConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Says no to an address that verifies too much. In memory, per replica: against floods; the codes cannot be guessed anyway. */
@ApplicationScoped
class VerificationLimit {

    private static final int MOST_CLIENTS = 100_000;
    private static final int NETWORK_BYTES = 8;
    private static final Text TOO_MANY = Text.of(
            "Hai fatto troppe verifiche. Riprova fra %s secondi.",
            "You made too many verifications. Try again in %s seconds.");

    private final ReceiptConfig.Limit limit;
    private final Cache<String, Bucket> buckets;

    VerificationLimit(ReceiptConfig config) {
        this.limit = config.verifications();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(limit.period().multipliedBy(2))
                .build();
    }

    /** @throws DomainException 429 with the time to wait */
    void take(String address) {
        ConsumptionProbe probe = buckets.get(client(address), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new DomainException(
                            CommonProblems.TOO_MANY_REQUESTS,
                            TOO_MANY.with(Math.max(1, wait.plusMillis(999).toSeconds())))
                    .retryAfter(wait);
        }
    }

    /** The IPv4 address, or the /64 network of an IPv6 address: one household has 2^64 of the latter. */
    private static String client(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            // a literal address is never looked up
            InetAddress parsed = InetAddress.getByName("[" + address.replaceFirst("%.*$", "") + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException _) {
            return address;
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.period()))
                .build();
    }
}
