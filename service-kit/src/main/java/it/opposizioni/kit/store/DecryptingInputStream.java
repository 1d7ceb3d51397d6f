package it.opposizioni.kit.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Decrypts chunk by chunk; nothing that is not known to be unchanged leaves it. */
final class DecryptingInputStream extends InputStream {

    private final InputStream source;
    private final EncryptedFile file;
    private int position;
    private int filled;
    private boolean ended;

    /** @param source is closed with it, also when it is no file of ours */
    DecryptingInputStream(InputStream source, PersonalData keys, String purpose) throws IOException {
        this.source = source;
        this.file = EncryptedFile.open(source, keys, purpose);
    }

    @Override
    public int read() throws IOException {
        return fill() ? file.plain[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, filled - position);
        System.arraycopy(file.plain, position, b, from, part);
        position += part;
        return part;
    }

    /** Whole chunks are skipped in the file, without decrypting them. */
    @Override
    public long skip(long wanted) throws IOException {
        long left = wanted - skipWithin(wanted);
        long whole = left / EncryptedFile.CHUNK;
        if (left > 0 && whole > 0 && !ended) {
            try {
                source.skipNBytes(whole * EncryptedFile.ENCRYPTED_CHUNK);
            } catch (EOFException _) {
                throw new CorruptedFileException();
            }
            file.passOver(whole);
            left -= whole * EncryptedFile.CHUNK;
        }
        while (left > 0 && fill()) {
            left -= skipWithin(left);
        }
        return wanted - left;
    }

    private long skipWithin(long wanted) {
        int part = (int) Math.min(wanted, filled - position);
        position += part;
        return part;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        if (ended) {
            return false;
        }
        int length = source.readNBytes(file.encrypted, 0, EncryptedFile.ENCRYPTED_CHUNK);
        if (length < EncryptedFile.TAG) {
            throw new CorruptedFileException();
        }
        filled = file.decrypt(length);
        position = 0;
        ended = filled < EncryptedFile.CHUNK;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
