package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Decrypts piece by piece; nothing that is not known to be unchanged leaves it. */
final class DecryptingInputStream extends InputStream {

    private final InputStream source;
    private final EncryptedFile file;
    private final byte[] sealed = new byte[EncryptedFile.PIECE + EncryptedFile.TAG];
    private final byte[] plain = new byte[EncryptedFile.PIECE + EncryptedFile.TAG];
    private int position;
    private int filled;
    private long chunks;
    private boolean ended;

    private DecryptingInputStream(InputStream source, EncryptedFile file) {
        this.source = source;
        this.file = file;
    }

    /** @param source is closed with it, also when it is no file of ours */
    static DecryptingInputStream of(InputStream source, PersonalData keys, String purpose) throws IOException {
        try {
            return new DecryptingInputStream(source, EncryptedFile.read(keys, purpose, source));
        } catch (IOException | RuntimeException e) {
            try (source) {
                throw e;
            }
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[position++] & 0xFF : -1;
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
        System.arraycopy(plain, position, b, from, part);
        position += part;
        return part;
    }

    /** Whole pieces are passed over in the file, without decrypting them. */
    @Override
    public long skip(long wanted) throws IOException {
        long left = wanted - skipWithin(wanted);
        long whole = left / EncryptedFile.PIECE;
        if (left > 0 && whole > 0 && !ended) {
            try {
                source.skipNBytes(whole * sealed.length);
            } catch (EOFException _) {
                throw new CorruptedFileException();
            }
            chunks += whole;
            left -= whole * EncryptedFile.PIECE;
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
        int length = source.readNBytes(sealed, 0, sealed.length);
        if (length < EncryptedFile.TAG) {
            throw new CorruptedFileException();
        }
        filled = file.chunk(chunks++, sealed, length, plain);
        position = 0;
        ended = filled < EncryptedFile.PIECE;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
