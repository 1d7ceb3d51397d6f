package it.opposizioni.registry.bulk;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.io.BulkFilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is still arriving: counted and digested while it is read. */
public final class ArrivingFile extends BulkFilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final Runnable signOfLife;
    private long bytes;

    /** @param signOfLife called each time that something has arrived */
    public ArrivingFile(InputStream file, Runnable signOfLife) {
        super(file);
        this.signOfLife = signOfLife;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            bytes += read;
            signOfLife.run();
        }
        return read;
    }

    public long bytes() {
        return bytes;
    }

    /** Of what was read; once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
