package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.io.BulkInputStream;
import it.opposizioni.kit.store.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts, hashes and copies what arrives, before it is decompressed. */
public final class DigestingInputStream extends BulkInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final InputStream in;
    private final NewFile copy;
    private long bytes;

    public DigestingInputStream(InputStream in, NewFile copy) {
        this.in = in;
        this.copy = copy;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int read = in.read(b, from, length);
        if (read > 0) {
            digest.update(b, from, read);
            copy.write(b, from, read);
            bytes += read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    public long bytes() {
        return bytes;
    }

    /** Completes the copy, and forces it to the disk if it must be there. */
    public void endCopy() throws IOException {
        copy.complete();
    }

    /** Once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
