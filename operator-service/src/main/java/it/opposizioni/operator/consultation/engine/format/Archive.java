package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.io.BulkInputStream;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A zip archive, read from its first byte to its last, one entry after the other. Names in it are only compared. The JDK's reader
 * refuses entries that state sizes of eight bytes after their content and not before, as some writers of spreadsheets do.
 */
final class Archive extends BulkInputStream {

    private static final int MOST_ENTRIES = 1_000;
    private static final int BUFFER = 64 << 10;

    private final CompressedInput compressed;
    private final ZipArchiveInputStream zip;
    private final CRC32 checksum = new CRC32();
    private ZipArchiveEntry present;
    private int entries;

    Archive(InputStream compressed, ListLimits limits) {
        this.compressed = CompressedInput.ofArchive(compressed, limits);
        this.zip = new ZipArchiveInputStream(
                new BufferedInputStream(this.compressed, BUFFER), StandardCharsets.UTF_8.name());
    }

    /** The name of the next entry, or null after the last. Its content is what is read from then on. */
    String next() throws IOException {
        // skips the rest of the present entry through the counting stream; the library would skip it uncounted
        byte[] rest = new byte[8 << 10];
        while (present != null && read(rest, 0, rest.length) >= 0) {
            // skipped
        }
        ZipArchiveEntry last = present;
        try {
            present = zip.getNextEntry();
        } catch (IOException | RuntimeException | LinkageError e) {
            // it opens decoders before anybody can refuse their method, also those of libraries that are not there
            throw refused(e);
        }
        requireWhole(last);
        requireReadable(present);
        return present == null ? null : present.getName();
    }

    /** The size and checksum may only come after the content; the library does not compare them. */
    private void requireWhole(ZipArchiveEntry last) throws ListRefusedException {
        if (last != null && last.getCrc() != checksum.getValue()) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
        }
        checksum.reset();
    }

    /** Locked ones are refused, and methods of compression that no list comes in. */
    private void requireReadable(ZipArchiveEntry next) throws ListRefusedException {
        boolean readable = next == null
                || zip.canReadEntryData(next)
                        && (next.getMethod() == ZipEntry.DEFLATED || next.getMethod() == ZipEntry.STORED);
        if (!readable || ++entries > MOST_ENTRIES) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
        }
    }

    /** The next entry that a person put there: no folder, and none of the files that a Mac adds. */
    String nextFile() throws IOException {
        String name = next();
        while (name != null && isAddition(name)) {
            name = next();
        }
        return name;
    }

    private static boolean isAddition(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty() || last.startsWith(".") && !last.equals(".rels") || name.startsWith("__MACOSX/");
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int read;
        try {
            read = zip.read(b, from, length);
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        checksum.update(b, from, Math.max(0, read));
        compressed.inflated(read);
        return read;
    }

    /** Hostile bytes make the library fail in several ways; but what the stream below it threw is not the archive's fault. */
    private IOException refused(Throwable e) {
        return compressed.failure(Reason.BROKEN_ARCHIVE, e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
