package it.opposizioni.operator.consultation.comparison;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Collects small writes, and counts and hashes what passes. For one thread, so without the lock of the JDK's own buffer. */
public final class DigestingOutputStream extends OutputStream {

    private static final int BUFFER = 64 << 10;

    private final ConsultationFile.Name name;
    private final NewFile target;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long bytes;

    DigestingOutputStream(ConsultationFile.Name name, NewFile target) {
        this.name = name;
        this.target = target;
    }

    /** Of a file that is no part of a consultation's result. */
    public DigestingOutputStream(NewFile target) {
        this(null, target);
    }

    /** What was written. @param sha256 hexadecimal */
    public record Written(String sha256, long bytes) {}

    @Override
    public void write(int b) throws IOException {
        if (filled == BUFFER) {
            drain();
        }
        buffer[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == BUFFER) {
                drain();
            }
            int part = Math.min(left, BUFFER - filled);
            System.arraycopy(b, at, buffer, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void drain() throws IOException {
        digest.update(buffer, 0, filled);
        target.write(buffer, 0, filled);
        bytes += filled;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    /** Completes it. Once, at the end. @return what was written */
    ConsultationFile end() throws IOException {
        Written written = finish();
        return new ConsultationFile(name, written.sha256(), written.bytes());
    }

    /** Completes it. Once, at the end. */
    public Written finish() throws IOException {
        drain();
        target.complete();
        return new Written(HexFormat.of().formatHex(digest.digest()), bytes);
    }
}
