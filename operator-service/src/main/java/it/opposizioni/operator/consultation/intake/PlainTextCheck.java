package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;

/** Checks plain text while it arrives, so that a hostile one is not received to its end before it is refused. */
final class PlainTextCheck {

    /** Text of two bytes a character has as many zero bytes as others; nothing else that is text has any. */
    private static final int ZEROS_MEAN_BINARY = 3;

    private final ListLimits limits;
    private long lineBytes;
    private long lines;
    private long bytes;
    private long zeros;
    private byte lastSign;

    PlainTextCheck(ListLimits limits) {
        this.limits = limits;
    }

    void accept(byte[] chunk, int length) throws ListRefusedException {
        for (int i = 0; i < length; i++) {
            byte c = chunk[i];
            lineBytes++;
            if (c == 0) {
                zeros++;
                continue;
            }
            if (c == '\n' || c == '\r') {
                lines += c == '\n' && lastSign == '\r' ? 0 : 1;
                lineBytes = 0;
            }
            lastSign = c;
        }
        bytes += length;
        if (zeros * ZEROS_MEAN_BINARY > bytes * 2) {
            throw new ListRefusedException(Reason.NOT_TEXT, lines + 1);
        }
        if (lineBytes > limits.lineBytes()) {
            throw new ListRefusedException(Reason.LINE_TOO_LONG, lines + 1);
        }
        if (lines > limits.records() * 2) {
            throw new ListRefusedException(Reason.TOO_MANY_LINES, lines);
        }
    }
}
