package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.answers.Answer;
import it.opposizioni.operator.consultation.index.SeenPositions;
import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;

/** Compares one piece after the other, on one thread: canonical lines in a fast loop, any other record on its own in between. */
final class PieceComparer {

    private final ComparedWith with;
    private final ComparedBlock block;
    private final Fields fields;
    private final OtherReadings otherReadings;
    private final boolean firstColumn;
    private final int longest;

    PieceComparer(ComparedWith with, ListOptions options, byte defaultSeparator) {
        ListLayout layout = options.layout();
        this.with = with;
        this.block = new ComparedBlock(with, new LineCopier(layout, defaultSeparator));
        this.longest = options.limits().lineBytes();
        this.fields = new Fields(layout, longest);
        this.otherReadings = new OtherReadings(layout, with);
        this.firstColumn = layout.column() == 0;
    }

    SeenPositions seen() {
        return block.seen();
    }

    long[] outsideSeen() {
        return block.outsideSeen();
    }

    void compare(Piece piece) {
        piece.begin();
        int at = piece.from;
        while (at < piece.to) {
            if (block.isFull()) {
                block.flush(piece);
            }
            if (firstColumn) {
                at = block.addCanonical(piece.in, at, piece.to);
            }
            if (at < piece.to && !block.isFull()) {
                at = takeRecord(piece, at);
            }
        }
        block.flush(piece);
    }

    /** @return where the next record begins; the piece's end when the list is refused for this one */
    private int takeRecord(Piece piece, int from) {
        byte[] b = piece.in;
        int end = fields.read(b, from, piece.to);
        if (fields.zeroAt >= 0) {
            return refuse(piece, Reason.NOT_TEXT, linesBetween(b, from, fields.zeroAt));
        }
        if (end - from > longest) {
            return refuse(piece, Reason.LINE_TOO_LONG, 0);
        }
        if (isBlank(b, from, fields.content)) {
            piece.blank++;
        } else {
            take(piece, from, end);
        }
        piece.linesInside += fields.lineEnds;
        return end;
    }

    private void take(Piece piece, int from, int end) {
        long number = read(piece.in, from);
        if (number > 0) {
            block.add(number, from, end, fields.suspicious);
            piece.otherNumbers += fields.otherNumbers;
            return;
        }
        if (piece.valid + block.size() == 0) {
            piece.invalidFirst++;
        }
        piece.addInvalid(piece.lines() + block.size(), from, fields.content, NumberField.reason(number));
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
                && with.answer(number) != Answer.OPPOSED
                && (LongerNumber.continuesOpposed(b, fields.from, fields.to, number, with)
                        || fields.isDoubtful() && otherReadings.showOpposed(b, from, fields.content, fields.separator));
        return ambiguous ? NumberField.invalid(InvalidLine.AMBIGUOUS) : number;
    }

    private int refuse(Piece piece, Reason reason, int linesBefore) {
        piece.refuse(reason, piece.lines() + block.size() + linesBefore);
        return piece.to;
    }

    private static int linesBetween(byte[] b, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += b[i] == '\r' || b[i] == '\n' && (i == from || b[i - 1] != '\r') ? 1 : 0;
        }
        return lines;
    }

    static boolean isBlank(byte[] b, int from, int content) {
        for (int i = from; i < content; i++) {
            if (b[i] != ' ' && b[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
