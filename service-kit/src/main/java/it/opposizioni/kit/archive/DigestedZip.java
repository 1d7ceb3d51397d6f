package it.opposizioni.kit.archive;

import it.opposizioni.kit.crypto.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is written while it is sent, and knows the digest of each of its files. */
public final class DigestedZip {

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    public DigestedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** @param sha256 in hexadecimal */
    public record Entry(String name, long bytes, String sha256) {}

    /** What is written into a file of the archive. */
    @FunctionalInterface
    public interface Content {

        /** @param out may be closed, and ends this file alone */
        void writeTo(OutputStream out) throws IOException;
    }

    public void add(String name, InputStream content) throws IOException {
        add(name, content::transferTo);
    }

    public void add(String name, Content content) throws IOException {
        ZipEntry file = new ZipEntry(name);
        Digested digested = new Digested(zip);
        zip.putNextEntry(file);
        content.writeTo(digested);
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        entries.add(new Entry(name, file.getSize(), sha256));
    }

    /** So far. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The stream under it stays open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** One file of the archive; closing it closes nothing. */
    private static final class Digested extends DigestOutputStream {

        private Digested(OutputStream out) {
            super(out, Sha256.digest());
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
