package it.opposizioni.kit.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.proxy.ReaderAddress;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Refuses clients that ask too often, and says when to try again. Counts over all copies of the service. */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    private static final Text TOO_MANY = Text.of(
            "Hai fatto troppe richieste. Riprova fra %s secondi.",
            "You made too many requests. Try again in %s seconds.");
    private static final Text FOR_MINUTES = Text.of(
            "Hai fatto troppe richieste. Riprova fra %s minuti.",
            "You made too many requests. Try again in %s minutes.");
    private static final Text FOR_HOURS = Text.of(
            "Hai fatto troppe richieste. Riprova fra %s ore.", "You made too many requests. Try again in %s hours.");
    private static final Text NOT_COUNTED = Text.of(
            "Il servizio non è disponibile per un momento: riprova.",
            "The service is not available for a moment: try again.");

    private final LimitsConfig config;
    private final CurrentVertxRequest current;
    private final ReaderAddress readers;
    private final SharedCounts shared;
    private final LocalCounts local = new LocalCounts();

    RateLimits(LimitsConfig config, CurrentVertxRequest current, ReaderAddress readers, SharedCounts shared) {
        this.config = config;
        this.current = current;
        this.readers = readers;
        this.shared = shared;
    }

    /**
     * Counts one request against the address that sent it.
     *
     * @throws DomainException 429 with the time to wait
     */
    public void takeByAddress(NamedLimit limit) {
        take(limit, ClientAddress.of(readers.of(current.getCurrent().request()).orElse(null)));
    }

    /**
     * Counts one request, and writes what is left into the answer's {@code RateLimit-*} headers.
     *
     * @param client who asks: a subject or an address
     * @throws DomainException 429 with the time to wait; 503 where a limit that guards something cannot be counted
     */
    public void take(NamedLimit limit, String client) {
        NamedLimit effective = config.effective(limit);
        answer(effective, count(effective, String.valueOf(client)));
    }

    /**
     * The same in the transaction of the caller, to be asked before it writes anything: for what is done rather than asked, since what is rolled back
     * does not count. Where it cannot be counted, the transaction fails, whose database it is too.
     *
     * @throws DomainException 429 with the time to wait
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeInTransaction(NamedLimit limit, String client) {
        NamedLimit effective = config.effective(limit);
        answer(effective, shared.takeInTransaction(effective, String.valueOf(client)));
    }

    private void answer(NamedLimit effective, ConsumptionProbe probe) {
        Duration reset =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        long seconds = reset.plusMillis(999).toSeconds();
        HttpServerRequest request = current.getCurrent().request();
        request.response()
                .putHeader("RateLimit-Limit", Integer.toString(effective.count()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", Long.toString(seconds));
        if (!probe.isConsumed()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, tooMany(Math.max(1, seconds)))
                    .retryAfter(reset);
        }
    }

    /** In the unit in which people count such a time, rounded up. */
    private static Text tooMany(long seconds) {
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes <= 2) {
            return TOO_MANY.with(seconds);
        }
        return minutes <= 120 ? FOR_MINUTES.with(minutes) : FOR_HOURS.with(Math.ceilDiv(minutes, 60));
    }

    /**
     * While the database is away, a limit against floods holds for each copy by itself: it protects what is served, which may need no database.
     * One that guards a secret, or the people to whom messages go, refuses: somebody who can keep us from counting could try without end.
     */
    private ConsumptionProbe count(NamedLimit limit, String client) {
        try {
            return shared.take(limit, client);
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                LOG.errorf(e, "Requests of the limit %s cannot be counted", limit.name());
            }
            if (limit.guards()) {
                throw new DomainException(CommonProblems.UNAVAILABLE, NOT_COUNTED);
            }
            return local.take(limit, client);
        }
    }
}
