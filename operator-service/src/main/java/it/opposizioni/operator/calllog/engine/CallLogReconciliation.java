package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.list.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reconciles one log of calls with what was consulted, opposed, declared and allowed when the calls were made. The log is read twice: first
 * {@link #collect} takes number and instant of each call, then each consultation is {@linkplain #mark gone through} once, and at last {@link
 * #check} writes what was found, in the order of the log. In memory that does not grow with the log but for sixteen bytes a call at
 * most, outside of the heap. To be closed by its user.
 */
public final class CallLogReconciliation implements AutoCloseable {

    private final CallLogOptions options;
    private final CollectedCalls calls = new CollectedCalls();
    private SortedCalls sorted;
    private ConsultedCalls consulted;

    public CallLogReconciliation(CallLogOptions options) {
        this.options = options;
    }

    /**
     * From the first call of a log that is looked at to the last, in epoch seconds.
     *
     * @param someAreLookedAt false when there is no such call: then from the first call to the last
     */
    public record Span(long first, long last, boolean someAreLookedAt) {}

    /**
     * Reads the log for the first time. Once.
     *
     * @throws it.opposizioni.operator.consultation.engine.list.ListRefusedException when it breaks a limit or is no log of calls
     */
    public Span collect(InputStream log, CallProgress progress) throws IOException {
        new CallLogPass(log, options, () -> null, (chunk, _) -> calls.add(chunk), progress).run();
        sorted = new SortedCalls(calls);
        WorkerPool.sum(options.workers(), () -> sorted.sort(0, 2), () -> sorted.sort(1, 2));
        calls.releaseKeys();
        consulted = new ConsultedCalls(calls, sorted);
        return calls.span();
    }

    /** @param list for calls, sealed after those before it, and valid at some instant of the log */
    public void mark(ConsultedList list) throws IOException {
        consulted.mark(list);
    }

    /** Reads the same log once more, when all lists are marked, and writes the findings. Once. */
    public CallCounts check(InputStream log, CallRules rules, OutputStream findings, CallProgress progress)
            throws IOException {
        consulted.allAreMarked();
        FindingLines lines =
                new FindingLines(findings, options.layout(), options.limits().lineBytes());
        CallCounts.Tally tally = new CallCounts.Tally();
        int[] calls = {0};
        CallLogPass.Results results = (chunk, linesBefore) -> {
            for (int i = 0; i < chunk.size; i++) {
                int found = chunk.findings[i];
                if (chunk.digits[i] > 0) {
                    if (options.scope().consultedOnly() && !consulted.held(calls[0])) {
                        found &= ~CallFinding.OF_REGISTER;
                    }
                    found |= consulted.findings(calls[0], chunk.seconds[i]);
                }
                calls[0]++;
                tally.add(found);
                if (found != 0) {
                    lines.write(linesBefore + chunk.lines[i] + 1, found, chunk, i);
                }
            }
        };
        new CallLogPass(log, options, () -> new CallJudge(rules), results, progress).run();
        return tally.counts();
    }

    @Override
    public void close() {
        calls.close();
        if (sorted != null) {
            sorted.close();
        }
        if (consulted != null) {
            consulted.close();
        }
    }
}
