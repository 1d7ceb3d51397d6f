package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One comparison of one list. The caller's thread reads chunks of whole records, and writes their results in the order of the list;
 * comparing them is its work too, and that of a helper if there is one. In memory that does not grow with the list, but for four
 * bytes a number outside the heap.
 */
public final class ListComparison {

    private final ComparedWith with;
    private final ListOutputs outputs;
    private final ListOptions options;
    private final ListProgress progress;
    private final Heading heading;
    private final InvalidLines invalidLines;
    private final Tally tally;
    private final WorkerPool<Chunk, ChunkComparer> workers;
    private ComparedNumbers numbers;

    /** @param with the one state of the register that the whole list is compared with */
    public ListComparison(ComparedWith with, ListOutputs outputs, ListOptions options, ListProgress progress) {
        this.with = with;
        this.outputs = outputs;
        this.options = options;
        this.progress = progress;
        this.heading = new Heading(with, options, outputs);
        this.invalidLines = new InvalidLines(outputs.invalid(), new Formulas(options.layout()));
        this.tally = new Tally(options.limits());
        this.workers = new WorkerPool<>(
                options.workers(), Chunk::new, () -> new ChunkComparer(with, options, heading.separator()));
    }

    /**
     * Compares the list to its end. Once.
     *
     * @throws ListRefusedException when it breaks a limit or is no list of numbers; what was written is worth nothing then
     */
    public ListCounts run(InputStream list) throws IOException {
        boolean compared = false;
        try {
            compareAll(new ListReader(list, options));
            numbers = collectNumbers();
            ListCounts counts = tally.counts(numbers.distinct(workers));
            compared = true;
            return counts;
        } finally {
            if (!compared) {
                workers.dismiss();
                collectNumbers().close();
            }
        }
    }

    /** The numbers of the list, after {@link #run}; the caller's, who closes them. A comparison that fails leaves none behind. */
    public ComparedNumbers numbers() {
        return numbers;
    }

    /**
     * What looks like an Italian telephone number in the other columns of valid records, after {@link #run}: 9 or 10 digits of a prefix
     * that exists, in usual spelling, and nothing else in the cell. These numbers were not compared.
     */
    public long otherNumbers() {
        return tally.otherNumbers();
    }

    private void compareAll(ListReader reader) throws IOException {
        invalidLines.begin();
        while (!reader.ended()) {
            Chunk chunk = workers.free();
            if (chunk == null) {
                writeResults(workers.next());
                chunk = workers.free();
            }
            Reason refusal = read(reader, chunk);
            tally.skipped(heading.take(chunk));
            submit(chunk);
            if (refusal != null) {
                writeAll();
                throw tally.refused(refusal);
            }
            writeCompleted();
        }
        writeAll();
        tally.requireNumbers();
    }

    /** Reads a chunk: as much as there is room for, or what is there while nobody else has work. */
    private Reason read(ListReader reader, Chunk chunk) throws IOException {
        reader.begin(chunk);
        Reason refusal;
        do {
            refusal = reader.read();
            writeCompleted();
            progress.compared(tally.counts());
        } while (refusal == null && !reader.isFull() && !(reader.hasLines() && workers.isIdle()));
        reader.end();
        return refusal;
    }

    /** The comparison needs the whole heading: a chunk that was all heading is not compared. */
    private void submit(Chunk chunk) {
        if (chunk.from < chunk.to) {
            workers.submit(chunk);
        } else {
            workers.recycle(chunk);
        }
    }

    private void writeAll() throws IOException {
        for (Chunk chunk = workers.next(); chunk != null; chunk = workers.next()) {
            writeResults(chunk);
        }
        progress.compared(tally.counts());
    }

    private void writeCompleted() throws IOException {
        for (Chunk chunk = workers.nextIfDone(); chunk != null; chunk = workers.nextIfDone()) {
            writeResults(chunk);
        }
    }

    private void writeResults(Chunk chunk) throws IOException {
        tally.check(chunk);
        outputs.callable().write(chunk.out, 0, chunk.callable);
        outputs.opposed().write(chunk.out, chunk.opposedFrom(), chunk.opposed - chunk.opposedFrom());
        chunk.exempted.writeTo(outputs.exempted());
        for (int i = 0; i < chunk.invalid(); i++) {
            invalidLines.write(
                    tally.lines() + chunk.invalidLine(i) + 1,
                    chunk.invalidReason(i),
                    chunk.in,
                    chunk.invalidFrom(i),
                    chunk.invalidTo(i));
        }
        tally.add(chunk);
        workers.recycle(chunk);
    }

    private ComparedNumbers collectNumbers() {
        List<ChunkComparer> comparers = workers.all();
        LongStream outside = comparers.stream().map(ChunkComparer::outsideSeen).flatMapToLong(LongStream::of);
        return new ComparedNumbers(
                with, comparers.stream().map(ChunkComparer::seen).toList(), outside.toArray());
    }
}
