package it.opposizioni.operator.calllog.intake;

import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogConfig;
import it.opposizioni.operator.calllog.CallLogFailures;
import it.opposizioni.operator.calllog.CallLogFiles;
import it.opposizioni.operator.calllog.CallLogMetrics;
import it.opposizioni.operator.calllog.CallLogService;
import it.opposizioni.operator.calllog.CallLogState;
import it.opposizioni.operator.calllog.check.CallLogWorkers;
import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.PeekableInputStream;
import it.opposizioni.operator.consultation.engine.format.Signature;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import it.opposizioni.operator.consultation.intake.ArrivingCopy;
import it.opposizioni.operator.consultation.intake.DigestingInputStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/**
 * Receives a log to its end and stores it: it is read twice, because what must be known of the past depends on when its calls were made.
 * Outside of any transaction, because a log may take minutes.
 */
@ApplicationScoped
class CallLogIntake {

    private static final Logger LOG = Logger.getLogger(CallLogIntake.class);

    private final CallLogService logs;
    private final CallLogFiles files;
    private final CallLogWorkers workers;
    private final CallLogMetrics metrics;
    private final CallLogConfig config;
    private final ListLimits limits;

    CallLogIntake(
            CallLogService logs,
            CallLogFiles files,
            CallLogWorkers workers,
            CallLogMetrics metrics,
            CallLogConfig config) {
        this.logs = logs;
        this.files = files;
        this.workers = workers;
        this.metrics = metrics;
        this.config = config;
        this.limits = config.limits();
    }

    /** @throws it.opposizioni.kit.problem.DomainException the log was refused or did not arrive completely; then it has failed */
    CallLog receive(CallLogRequest request, InputStream body) {
        CallLog log =
                logs.begin(request.parties(), request.key(), request.columns().asAsked(), request.expectedBytes());
        if (!log.is(CallLogState.RECEIVING)) {
            return repeated(log, body);
        }
        try {
            CallLog stored = store(log, request, body);
            workers.signal();
            return stored;
        } catch (IOException | RuntimeException e) {
            UploadFailure failure = CallLogFailures.of(e, false);
            if (failure.is(ConsultationFailure.INTERNAL)) {
                LOG.errorf(e, "Call log %s could not be received", log.id());
            }
            record(log, failure);
            throw failure.problem();
        }
    }

    /** When the database does not answer now, the sweep does this later, since there is no heartbeat any more. */
    private void record(CallLog log, UploadFailure failure) {
        try {
            if (logs.fail(log.id(), log.lease().attempt(), failure.reason(), failure.line())) {
                metrics.failed(1);
                files.deleteAll(log.id());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Call log %s could not be marked as failed; the sweep will do it", log.id());
        }
    }

    /** The same key again: the first answer, provided that the log is the same. */
    private CallLog repeated(CallLog known, InputStream body) {
        DigestingInputStream arriving = new DigestingInputStream(body, NewFile.nowhere());
        try {
            new ArrivingCopy(limits, config.heartbeat()).receive(arriving, arriving, false, _ -> {});
        } catch (IOException e) {
            throw CallLogFailures.of(e, false).problem();
        }
        if (!arriving.sha256().equals(known.log().sha256())) {
            throw CallLogService.reused();
        }
        return known;
    }

    private CallLog store(CallLog log, CallLogRequest request, InputStream body) throws IOException {
        PeekableInputStream raw = PeekableInputStream.of(body);
        Signature signature = Signature.of(raw.head());
        if (signature == Signature.ARCHIVE) {
            throw new ListRefusedException(Reason.NO_LIST_INSIDE, 1);
        }
        if (request.gzip() && signature != Signature.GZIP) {
            throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
        }
        try (NewFile copy = files.createLog(log.id())) {
            DigestingInputStream arriving = new DigestingInputStream(raw, copy);
            new ArrivingCopy(limits, config.heartbeat())
                    .receive(
                            arriving,
                            arriving,
                            signature == Signature.TEXT,
                            bytes -> logs.heartbeat(log.id(), log.lease().attempt(), bytes));
            arriving.endCopy();
            // a slow store may have taken its time to keep it
            logs.heartbeat(log.id(), log.lease().attempt(), arriving.bytes());
            return queue(log, request.columns(), arriving);
        }
    }

    /** @throws ListRefusedException when it is no text, or has not the named columns */
    private CallLog queue(CallLog log, CallColumns columns, DigestingInputStream arrived) throws IOException {
        CallLogLayout layout;
        Compression compression;
        try (OpenedList opened = new ListOpener(limits).open(() -> files.openLog(log.id()))) {
            if (opened.format() != null) {
                throw new ListRefusedException(Reason.NO_LIST_INSIDE, 1);
            }
            layout = columns.in(opened);
            compression = opened.compression();
        }
        return logs.queue(log.id(), log.lease().attempt(), arrived.bytes(), arrived.sha256(), compression, layout);
    }
}
