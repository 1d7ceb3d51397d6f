package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListOptions;
import it.opposizioni.operator.consultation.engine.list.ListReader;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.list.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Reads a log once from its beginning to its end: chunks are worked on by the caller's thread and a helper, and come back in their order. */
final class CallLogPass {

    private final ListReader reader;
    private final ListLimits limits;
    private final CallHeading heading;
    private final WorkerPool<CallChunk, CallReader> workers;
    private final Results results;
    private final CallProgress progress;
    private long lines;
    private long calls;
    private long readable;

    /** Takes one chunk after the other, in the order of the log. */
    @FunctionalInterface
    interface Results {
        /** @param linesBefore how many lines the log has before the chunk's first */
        void take(CallChunk chunk, long linesBefore) throws IOException;
    }

    CallLogPass(
            InputStream log,
            CallLogOptions options,
            Supplier<CallJudge> judges,
            Results results,
            CallProgress progress) {
        this.limits = options.limits();
        this.reader = new ListReader(log, new ListOptions(options.layout().asList(), limits, options.workers()));
        this.heading = new CallHeading(options.layout(), limits.lineBytes());
        this.workers = new WorkerPool<>(options.workers(), CallChunk::new, () -> new CallReader(options, judges.get()));
        this.results = results;
        this.progress = progress;
    }

    /** @throws ListRefusedException when it breaks a limit or is no log of calls */
    void run() throws IOException {
        boolean ended = false;
        try {
            readAll();
            ended = true;
        } finally {
            if (!ended) {
                workers.dismiss();
            }
        }
        if (readable == 0) {
            throw new ListRefusedException(calls == 0 ? Reason.EMPTY : Reason.NO_NUMBERS, lines + 1);
        }
    }

    private void readAll() throws IOException {
        while (!reader.ended()) {
            CallChunk chunk = workers.free();
            if (chunk == null) {
                take(workers.next());
                chunk = workers.free();
            }
            Reason refusal = fill(chunk);
            lines += heading.take(chunk);
            workers.submit(chunk);
            if (refusal != null) {
                takeAll();
                throw new ListRefusedException(refusal, lines + 1);
            }
        }
        takeAll();
    }

    private Reason fill(CallChunk chunk) throws IOException {
        reader.begin(chunk);
        Reason refusal;
        do {
            refusal = reader.read();
        } while (refusal == null && !reader.isFull());
        reader.end();
        return refusal;
    }

    private void takeAll() throws IOException {
        for (CallChunk chunk = workers.next(); chunk != null; chunk = workers.next()) {
            take(chunk);
        }
    }

    private void take(CallChunk chunk) throws IOException {
        long before = calls;
        calls += chunk.size;
        readable += chunk.size - chunk.unreadable;
        if (readable == 0 && calls >= limits.probe()) {
            throw new ListRefusedException(
                    Reason.NO_NUMBERS, lines + 1 + chunk.lines[(int) (limits.probe() - 1 - before)]);
        }
        if (calls > limits.records()) {
            throw new ListRefusedException(Reason.TOO_MANY_LINES, lines + chunk.allLines);
        }
        if (chunk.refusal != null) {
            throw new ListRefusedException(chunk.refusal, lines + chunk.allLines + 1);
        }
        results.take(chunk, lines);
        lines += chunk.allLines;
        workers.recycle(chunk);
        progress.read(calls);
    }
}
