package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.comparison.DigestingOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts, hashes and copies what arrives, before it is decompressed. */
final class DigestingInputStream extends FilterInputStream {

    private final MessageDigest digest = DigestingOutputStream.sha256();
    private final OutputStream copy;
    private long bytes;

    DigestingInputStream(InputStream in, OutputStream copy) {
        super(in);
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int read = super.read(b, from, length);
        if (read > 0) {
            digest.update(b, from, read);
            copy.write(b, from, read);
            bytes += read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytes() {
        return bytes;
    }

    /** Makes the copy what it is to be: whole, and on the disk if it must. */
    void endCopy() throws IOException {
        copy.close();
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
