package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written, piece by piece. For one thread. */
final class EncryptingOutputStream extends OutputStream {

    private final OutputStream target;
    private final EncryptedFile file;
    private final byte[] plain = new byte[EncryptedFile.PIECE];
    private final byte[] sealed = new byte[EncryptedFile.PIECE + EncryptedFile.TAG];
    private int filled;
    private long chunks;
    private boolean closed;

    private EncryptingOutputStream(OutputStream target, EncryptedFile file) {
        this.target = target;
        this.file = file;
    }

    /** @param target is closed with it, also when it cannot be begun */
    static EncryptingOutputStream into(OutputStream target, PersonalData keys, String purpose) throws IOException {
        try {
            return new EncryptingOutputStream(target, EncryptedFile.write(keys, purpose, target));
        } catch (IOException | RuntimeException e) {
            try (target) {
                throw e;
            }
        }
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
        int length = file.chunk(chunks++, plain, filled, sealed);
        try {
            target.write(sealed, 0, length);
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
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
        } catch (StoreFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }
}
