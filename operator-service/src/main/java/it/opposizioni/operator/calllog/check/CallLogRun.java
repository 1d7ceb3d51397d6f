package it.opposizioni.operator.calllog.check;

import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogConfig;
import it.opposizioni.operator.calllog.CallLogFiles;
import it.opposizioni.operator.calllog.CallLogService;
import it.opposizioni.operator.calllog.Reconciled;
import it.opposizioni.operator.calllog.engine.CallCounts;
import it.opposizioni.operator.calllog.engine.CallLogOptions;
import it.opposizioni.operator.calllog.engine.CallLogReconciliation;
import it.opposizioni.operator.calllog.engine.CallLogReconciliation.Span;
import it.opposizioni.operator.calllog.engine.CallRules;
import it.opposizioni.operator.calllog.engine.HoursTable;
import it.opposizioni.operator.consultation.comparison.CountingInputStream;
import it.opposizioni.operator.consultation.comparison.DigestingOutputStream;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Reconciles one stored log, and writes, hashes and forces the file of its findings. */
@ApplicationScoped
class CallLogRun {

    /** The caller's thread, and one more of those that are shared with lists. */
    private static final int WORKERS = 2;

    private final CallLogFiles files;
    private final CallLogService logs;
    private final ConsultedLists lists;
    private final KnownPast past;
    private final CallScopes scopes;
    private final CallLogConfig config;
    private final HoursTable hours = new HoursTable(CallingHours.current());

    CallLogRun(
            CallLogFiles files,
            CallLogService logs,
            ConsultedLists lists,
            KnownPast past,
            CallScopes scopes,
            CallLogConfig config) {
        this.files = files;
        this.logs = logs;
        this.lists = lists;
        this.past = past;
        this.scopes = scopes;
        this.config = config;
    }

    /** @param ending whether this copy stops */
    Reconciled reconcile(CallLog log, RegisterSnapshot register, BooleanSupplier ending) throws IOException {
        AtomicLong done = new AtomicLong();
        CallLogOptions options = new CallLogOptions(log.log().layout(), config.limits(), WORKERS, scopes.of(log));
        try (Heartbeats heartbeats = new Heartbeats(
                        config.heartbeat(),
                        bytes -> logs.heartbeat(log.id(), log.lease().attempt(), bytes));
                CallLogReconciliation reconciliation = new CallLogReconciliation(options)) {
            Span span;
            try (OpenedList opened = open(log, done, ending)) {
                span = reconciliation.collect(opened.text(), _ -> heartbeats.done(done.get()));
            }
            long once = log.log().bytes();
            lists.forEach(log.principalOrSelf(), span, list -> {
                heartbeats.done(once);
                reconciliation.mark(list);
            });
            KnownPast.Known known = past.of(log, register, span);
            CallRules rules = new CallRules(known.register(), known.callers(), hours);
            try (OpenedList opened = open(log, done, ending);
                    DigestingOutputStream findings = new DigestingOutputStream(
                            files.createFindings(log.id(), log.lease().attempt()))) {
                CallCounts counts =
                        reconciliation.check(opened.text(), rules, findings, _ -> heartbeats.done(once + done.get()));
                DigestingOutputStream.Written written = findings.finish();
                return new Reconciled(
                        register,
                        known.from(),
                        Instant.ofEpochSecond(span.first()),
                        Instant.ofEpochSecond(span.last()),
                        counts,
                        written.sha256(),
                        written.bytes());
            }
        }
    }

    private OpenedList open(CallLog log, AtomicLong done, BooleanSupplier ending) throws IOException {
        return new ListOpener(config.limits())
                .open(() -> new CountingInputStream(files.openLog(log.id()), done, ending));
    }
}
