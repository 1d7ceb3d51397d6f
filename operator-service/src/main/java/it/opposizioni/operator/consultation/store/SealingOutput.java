package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written, piece by piece. For one thread. */
final class SealingOutput extends OutputStream {

    private final OutputStream target;
    private final SealedFile file;
    private final byte[] plain = new byte[SealedFile.PIECE];
    private final byte[] sealed = new byte[SealedFile.PIECE + SealedFile.TAG];
    private int filled;
    private long pieces;
    private boolean closed;

    SealingOutput(OutputStream target, PersonalData keys, String purpose) throws IOException {
        this.target = target;
        this.file = SealedFile.write(keys, purpose, target);
    }

    @Override
    public void write(int b) throws IOException {
        plain[filled++] = (byte) b;
        if (filled == plain.length) {
            writePiece();
        }
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, plain.length - filled);
            System.arraycopy(b, at, plain, filled, part);
            filled += part;
            at += part;
            left -= part;
            if (filled == plain.length) {
                writePiece();
            }
        }
    }

    private void writePiece() throws IOException {
        int length = file.piece(pieces++, plain, filled, sealed);
        target.write(sealed, 0, length);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (target) {
            writePiece();
        }
    }
}
