package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.kit.io.BulkFilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file up to one byte more than the service takes: enough for it to say no, however much the browser sends. */
final class LimitedFile extends BulkFilterInputStream {

    private static final long ENOUGH = (10L << 20) + 1;

    private long left = ENOUGH;

    LimitedFile(InputStream file) {
        super(file);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}
