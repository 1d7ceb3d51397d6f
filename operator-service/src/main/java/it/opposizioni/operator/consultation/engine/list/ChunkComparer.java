package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.SeenPositions;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import it.opposizioni.operator.consultation.screening.Screening;

/** Compares one chunk after the other, on one thread: canonical lines in a fast loop, any other record on its own in between. */
final class ChunkComparer implements WorkerPool.Worker<Chunk> {

    private final ComparedWith with;
    private final ComparedBlock block;
    private final Fields fields;
    private final AlternativeReadings otherReadings;
    private final boolean firstColumn;
    private final int longest;

    ChunkComparer(ComparedWith with, ListOptions options, byte defaultSeparator) {
        ListLayout layout = options.layout();
        this.with = with;
        this.block = new ComparedBlock(with, new LineCopier(layout, defaultSeparator));
        this.longest = options.limits().lineBytes();
        this.fields = new Fields(layout, longest);
        this.otherReadings = new AlternativeReadings(layout, with);
        this.firstColumn = layout.column() == 0;
    }

    SeenPositions seen() {
        return block.seen();
    }

    long[] outsideSeen() {
        return block.outsideSeen();
    }

    @Override
    public void work(Chunk chunk) {
        chunk.begin();
        int at = chunk.from;
        while (at < chunk.to) {
            if (block.isFull()) {
                block.flush(chunk);
            }
            if (firstColumn) {
                at = block.addCanonical(chunk.in, at, chunk.to);
            }
            if (at < chunk.to && !block.isFull()) {
                at = takeRecord(chunk, at);
            }
        }
        block.flush(chunk);
    }

    /** @return where the next record begins; the chunk's end when the list is refused for this one */
    private int takeRecord(Chunk chunk, int from) {
        byte[] b = chunk.in;
        int end = fields.read(b, from, chunk.to);
        if (fields.zeroAt >= 0) {
            return refuse(chunk, Reason.NOT_TEXT, linesBetween(b, from, fields.zeroAt));
        }
        if (end - from > longest) {
            return refuse(chunk, Reason.LINE_TOO_LONG, 0);
        }
        if (fields.isBlank(b, from)) {
            chunk.blank++;
        } else {
            take(chunk, from, end);
        }
        chunk.linesInside += fields.lineEnds;
        return end;
    }

    private void take(Chunk chunk, int from, int end) {
        long number = read(chunk.in, from);
        if (number > 0) {
            block.add(number, from, end, fields.suspicious);
            chunk.otherNumbers += fields.otherNumbers;
            return;
        }
        if (chunk.valid + block.size() == 0) {
            chunk.invalidFirst++;
        }
        chunk.addInvalid(chunk.lines() + block.size(), from, fields.content, NumberField.reason(number));
    }

    /** @return as {@link NumberField#read} */
    private long read(byte[] b, int from) {
        if (fields.unclosed) {
            return NumberField.invalid(InvalidLine.UNCLOSED_QUOTE);
        }
        if (fields.lineSeparator) {
            return NumberField.invalid(InvalidLine.LINE_SEPARATOR);
        }
        long number = NumberField.read(b, fields.from, fields.to);
        boolean ambiguous = number > 0
                && (fields.isDoubtful() || LongerNumber.mayBe(b, fields.from, fields.to, number))
                && with.answer(number) != Screening.OPPOSED
                && (LongerNumber.continuesOpposed(b, fields.from, fields.to, number, with)
                        || fields.isDoubtful() && otherReadings.showOpposed(b, from, fields.content, fields.separator));
        return ambiguous ? NumberField.invalid(InvalidLine.AMBIGUOUS) : number;
    }

    private int refuse(Chunk chunk, Reason reason, int linesBefore) {
        chunk.refuse(reason, chunk.lines() + block.size() + linesBefore);
        return chunk.to;
    }

    private static int linesBetween(byte[] b, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += b[i] == '\r' || b[i] == '\n' && (i == from || b[i - 1] != '\r') ? 1 : 0;
        }
        return lines;
    }
}
