package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written, chunk by chunk. For one thread. */
final class EncryptingOutputStream extends OutputStream {

    private final OutputStream target;
    private final EncryptedFile file;
    private int filled;
    private boolean closed;

    /** @param target is closed with it, also when it cannot be begun */
    EncryptingOutputStream(OutputStream target, PersonalData keys, String purpose) throws IOException {
        this.target = target;
        this.file = EncryptedFile.begin(target, keys, purpose);
    }

    @Override
    public void write(int b) throws IOException {
        file.plain[filled++] = (byte) b;
        if (filled == EncryptedFile.CHUNK) {
            writeChunk();
        }
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, EncryptedFile.CHUNK - filled);
            System.arraycopy(b, at, file.plain, filled, part);
            filled += part;
            at += part;
            left -= part;
            if (filled == EncryptedFile.CHUNK) {
                writeChunk();
            }
        }
    }

    private void writeChunk() throws IOException {
        int length = file.encrypt(filled);
        try {
            target.write(file.encrypted, 0, length);
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
            writeChunk();
        } catch (StoreFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }
}
