package it.opposizioni.complaint.wholecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is written while it is sent, and knows the digest of each of its files. */
final class DigestedZip {

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    DigestedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** @param sha256 in hexadecimal */
    record Entry(String name, long bytes, String sha256) {}

    void add(String name, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        long bytes = content.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        entries.add(new Entry(name, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    /** So far. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The stream under it stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
