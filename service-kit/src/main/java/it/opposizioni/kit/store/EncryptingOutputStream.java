package it.opposizioni.kit.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;

/** Encrypts what is written, chunk by chunk. For one thread. */
final class EncryptingOutputStream extends NewFile {

    private final NewFile target;
    private final EncryptedFile file;
    private int filled;

    /** @param target is closed with it, also when it cannot be begun */
    EncryptingOutputStream(NewFile target, PersonalData keys, String purpose) throws IOException {
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
        } catch (StoreFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
        filled = 0;
    }

    @Override
    public void complete() throws IOException {
        writeChunk();
        try {
            target.complete();
        } catch (StoreFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
