package it.opposizioni.operator.consultation.format;

import it.opposizioni.operator.consultation.list.ListLimits;
import it.opposizioni.operator.consultation.list.ListRefusedException;
import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A zip archive, read from its first byte to its last, one entry after the other. Names in it are only compared. */
final class Archive extends InputStream {

    private static final int MOST_ENTRIES = 1_000;

    private final Inflating compressed;
    private final ZipInputStream zip;
    private int entries;

    Archive(InputStream compressed, ListLimits limits) {
        this.compressed = new Inflating(compressed, limits);
        this.zip = new ZipInputStream(this.compressed);
    }

    /** The name of the next entry, or null after the last. Its content is what is read from then on. */
    String next() throws IOException {
        try {
            // over the rest of the present entry, counted: the library would skip it out of sight
            byte[] rest = new byte[8 << 10];
            while (entries > 0 && read(rest, 0, rest.length) >= 0) {
                // passed over
            }
            ZipEntry entry = zip.getNextEntry();
            if (++entries > MOST_ENTRIES) {
                throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
            }
            return entry == null ? null : entry.getName();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        try {
            int read = zip.read(b, from, length);
            compressed.inflated(read);
            return read;
        } catch (ZipException | EOFException e) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
