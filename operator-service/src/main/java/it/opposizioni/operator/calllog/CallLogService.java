package it.opposizioni.operator.calllog;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a log from its arrival to its seal. */
@ApplicationScoped
public class CallLogService {

    private static final Duration KEY_VALIDITY = Duration.ofHours(24);
    private static final Text STILL_ARRIVING =
            Text.of("Il tabulato con questa chiave è ancora in arrivo.", "The log with this key is still arriving.");
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Text TOO_MANY = Text.of(
            "Hai già %s tabulati in arrivo o in controllo: aspetta che uno sia concluso.",
            "%s of your logs are arriving or being checked: wait until one is done.");
    private static final Text REUSED = Text.of(
            "La chiave è già stata usata per un altro tabulato, o con altre scelte: usane una nuova.",
            "The key was used for another log, or with other choices: use a new one.");

    private final CallLogRepository logs;
    private final CallLogReceipts receipts;
    private final CallLogFiles files;
    private final CallLogConfig config;
    private final ServiceInstance instance;
    private final Ids ids;
    private final Now now;

    CallLogService(
            CallLogRepository logs,
            CallLogReceipts receipts,
            CallLogFiles files,
            CallLogConfig config,
            ServiceInstance instance,
            Ids ids,
            Now now) {
        this.logs = logs;
        this.receipts = receipts;
        this.files = files;
        this.config = config;
        this.instance = instance;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Creates a log that begins to arrive, or finds the one that had the same key within a day.
     *
     * @param columns as the sender names them
     * @param expectedBytes null when the sender does not say
     * @throws DomainException 409 while a log with this key arrives, 422 when it was for others or had other columns, 429 when too many of the
     *     sender are not done
     */
    @Transactional
    public CallLog begin(CallLogParties parties, String key, String columns, Long expectedBytes) {
        Instant at = now.get();
        Optional<CallLog> earlier = logs.lockKey(parties.sender(), key);
        if (earlier.isPresent()) {
            if (isAnswer(earlier.get(), at)) {
                return sameChoices(earlier.get(), parties, columns);
            }
            logs.flush();
        }
        if (logs.openOf(parties.sender()) >= config.mostOpen()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_MANY.with(config.mostOpen()))
                    .retryAfter(LATER);
        }
        CallLog begun = new CallLog(ids.next(), parties, key, instance.name(), expectedBytes, at);
        begun.log().storeIn(files.storeId());
        begun.log().askFor(columns);
        logs.persist(begun);
        return begun;
    }

    /** Whether a request with the same key gets this log; else its key is free. */
    private boolean isAnswer(CallLog earlier, Instant at) {
        if (earlier.is(CallLogState.RECEIVING)) {
            if (!earlier.lease().isSilentSince(at.minus(config.abandonedAfter()))) {
                throw new DomainException(CommonProblems.STILL_RUNNING, STILL_ARRIVING)
                        .retryAfter(Duration.ofSeconds(2));
            }
            earlier.fail(ConsultationFailure.ABANDONED.name(), null, at);
            return false;
        }
        if (earlier.startedAt().isAfter(at.minus(KEY_VALIDITY))) {
            return true;
        }
        earlier.releaseKey();
        return false;
    }

    private static CallLog sameChoices(CallLog known, CallLogParties parties, String columns) {
        if (!known.operatorId().equals(parties.operatorId())
                || !Objects.equals(known.onBehalfOf(), parties.principalId())
                || !known.log().isAskedFor(columns)) {
            throw reused();
        }
        return known;
    }

    /** 422, for a key that was used for something else. */
    public static DomainException reused() {
        return new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REUSED);
    }

    /**
     * Renews the lease of an attempt and writes its progress.
     *
     * @throws DomainException 409 when the attempt has lost its lease
     */
    @Transactional
    public void heartbeat(UUID id, int attempt, long doneBytes) {
        logs.lockLeased(id, attempt).heartbeat(doneBytes, now.get());
    }

    /** All of it is in the store. */
    @Transactional
    public CallLog queue(
            UUID id, int attempt, long bytes, String sha256, Compression compression, CallLogLayout layout) {
        CallLog log = logs.lockLeased(id, attempt);
        log.queue(bytes, sha256, compression, layout, now.get());
        return log;
    }

    /** The next one that this process can read, leased to it as long as it shows a heartbeat. */
    @Transactional
    public Optional<CallLog> take() {
        Instant at = now.get();
        Optional<CallLog> next = logs.nextWaiting(at.minus(config.abandonedAfter()), files.storeId());
        while (next.isPresent() && !next.get().lease().hasAttemptsLeft(config.attempts())) {
            next.get().fail(ConsultationFailure.INTERNAL.name(), null, at);
            logs.flush();
            next = logs.nextWaiting(at.minus(config.abandonedAfter()), files.storeId());
        }
        next.ifPresent(log -> log.lease().claim(instance.name(), at));
        return next;
    }

    /** This copy stops, or the register is not there yet: the next idle worker takes it, and the attempt does not count. */
    @Transactional
    public void giveBack(UUID id, int attempt) {
        logs.lockLeased(id, attempt).lease().requeue(now.get());
    }

    /** The store or the database failed, and not the attempt, which does not count. Without a heartbeat the log is taken up again. */
    @Transactional
    public void excuse(UUID id, int attempt) {
        logs.lockLeased(id, attempt).lease().excuse();
    }

    /** Counts and receipt are one commit. */
    @Transactional
    public CallLog seal(UUID id, int attempt, Reconciled result) {
        CallLog log = logs.lockLeased(id, attempt);
        log.seal(result, now.get());
        receipts.certify(log);
        return log;
    }

    /**
     * Changes nothing when another attempt has the lease, or the log is over.
     *
     * @return whether there are no findings, so that its files are not needed
     */
    @Transactional
    public boolean fail(UUID id, int attempt, String reason, Long line) {
        Optional<CallLog> found = logs.lock(id);
        found.filter(log -> log.isLeasedTo(attempt)).ifPresent(log -> log.fail(reason, line, now.get()));
        return found.filter(log -> log.is(CallLogState.FAILED)).isPresent();
    }

    /** @throws DomainException 404 when there is none, it is another operator's, or an inspector sent it */
    @Transactional
    public CallLog requireOfOperator(UUID id, UUID operatorId) {
        return logs.findByIdOptional(id)
                .filter(log -> log.operatorId().equals(operatorId) && !log.isOfInspector())
                .orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404 when there is none, or no inspector sent it */
    @Transactional
    public CallLog requireOfInspector(UUID id) {
        return logs.findByIdOptional(id).filter(CallLog::isOfInspector).orElseThrow(DomainException::notFound);
    }

    @Transactional
    public Page<CallLog> ofOperator(UUID operatorId, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(
                logs.ofOperator(operatorId, before, limit + 1),
                limit,
                log -> log.id().toString());
    }

    /** @param operatorId null: of any operator */
    @Transactional
    public Page<CallLog> ofInspectors(UUID operatorId, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(
                logs.ofInspectors(operatorId, before, limit + 1),
                limit,
                log -> log.id().toString());
    }
}
