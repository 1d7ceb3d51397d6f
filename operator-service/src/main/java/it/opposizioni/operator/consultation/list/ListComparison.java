package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One comparison of one list. The caller's thread reads pieces of whole records, and writes what came of them in the order of the list;
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
    private final Crew crew;
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
        this.crew = new Crew(options.workers(), () -> new PieceComparer(with, options, heading.separator()));
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
            ListCounts counts = tally.counts(numbers.distinct(crew));
            compared = true;
            return counts;
        } finally {
            if (!compared) {
                crew.dismiss();
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
            Piece piece = crew.free();
            if (piece == null) {
                handOver(crew.next());
                piece = crew.free();
            }
            Reason refusal = read(reader, piece);
            tally.skipped(heading.take(piece));
            submit(piece);
            if (refusal != null) {
                handOverAll();
                throw tally.refused(refusal);
            }
            handOverWhatIsDone();
        }
        handOverAll();
        tally.requireNumbers();
    }

    /** Reads a piece: as much as there is room for, or what is there while nobody else has work. */
    private Reason read(ListReader reader, Piece piece) throws IOException {
        reader.begin(piece);
        Reason refusal;
        do {
            refusal = reader.read();
            handOverWhatIsDone();
            progress.compared(tally.counts());
        } while (refusal == null && !reader.isFull() && !(reader.hasLines() && crew.isIdle()));
        reader.end();
        return refusal;
    }

    /** Whoever compares must know the whole heading: a piece that was all heading is no work for anybody. */
    private void submit(Piece piece) {
        if (piece.from < piece.to) {
            crew.submit(piece);
        } else {
            crew.giveBack(piece);
        }
    }

    private void handOverAll() throws IOException {
        for (Piece piece = crew.next(); piece != null; piece = crew.next()) {
            handOver(piece);
        }
        progress.compared(tally.counts());
    }

    private void handOverWhatIsDone() throws IOException {
        for (Piece piece = crew.nextIfDone(); piece != null; piece = crew.nextIfDone()) {
            handOver(piece);
        }
    }

    private void handOver(Piece piece) throws IOException {
        tally.check(piece);
        outputs.callable().write(piece.out, 0, piece.callable);
        outputs.opposed().write(piece.out, piece.opposedFrom(), piece.opposed - piece.opposedFrom());
        piece.exempted.writeTo(outputs.exempted());
        for (int i = 0; i < piece.invalid(); i++) {
            invalidLines.write(
                    tally.lines() + piece.invalidLine(i) + 1,
                    piece.invalidReason(i),
                    piece.in,
                    piece.invalidFrom(i),
                    piece.invalidTo(i));
        }
        tally.add(piece);
        crew.giveBack(piece);
    }

    private ComparedNumbers collectNumbers() {
        List<PieceComparer> comparers = crew.all();
        LongStream outside = comparers.stream().map(PieceComparer::outsideSeen).flatMapToLong(LongStream::of);
        return new ComparedNumbers(
                with, comparers.stream().map(PieceComparer::seen).toList(), outside.toArray());
    }
}
