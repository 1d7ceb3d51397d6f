package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.index.SeenPositions;
import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;

/** Compares one piece after the other, on one thread: canonical lines in a fast loop, any other line on its own in between. */
final class PieceComparer {

    private final ComparedBlock block;
    private final Fields fields;
    private final boolean firstColumn;
    private final int longestLine;

    PieceComparer(ComparedWith with, ListOptions options, byte defaultSeparator) {
        ListLayout layout = options.layout();
        this.block = new ComparedBlock(with, new LineCopier(layout, defaultSeparator));
        this.fields = new Fields(layout);
        this.firstColumn = layout.column() == 0;
        this.longestLine = options.limits().lineBytes();
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
                at = takeLine(piece, at);
            }
        }
        block.flush(piece);
    }

    /** @return where the next line begins; the piece's end when the list is refused for this one */
    private int takeLine(Piece piece, int from) {
        byte[] b = piece.in;
        int at = from;
        while (at < piece.to && b[at] != '\n') {
            if (b[at] == 0) {
                return refuse(piece, Reason.NOT_TEXT);
            }
            at++;
        }
        int end = Math.min(at + 1, piece.to);
        if (end - from > longestLine) {
            return refuse(piece, Reason.LINE_TOO_LONG);
        }
        int content = LineCopier.contentEnd(b, from, end);
        if (isBlank(b, from, content)) {
            piece.blank++;
        } else {
            takeRecord(piece, from, content, end);
        }
        return end;
    }

    private void takeRecord(Piece piece, int from, int content, int end) {
        fields.read(piece.in, from, content);
        long number = fields.unclosed
                ? NumberField.invalid(InvalidLine.UNCLOSED_QUOTE)
                : NumberField.read(piece.in, fields.from, fields.to);
        if (number > 0) {
            block.add(number, from, end, fields.suspicious);
            return;
        }
        if (piece.valid + block.size() == 0) {
            piece.invalidFirst++;
        }
        piece.addInvalid(piece.lines() + block.size(), from, content, NumberField.reason(number));
    }

    private int refuse(Piece piece, Reason reason) {
        piece.refuse(reason, piece.lines() + block.size());
        return piece.to;
    }

    static boolean isBlank(byte[] b, int from, int content) {
        for (int i = from; i < content; i++) {
            if (b[i] != ' ' && b[i] != '\t' && b[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
