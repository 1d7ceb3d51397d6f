package it.opposizioni.portal.complaint.filing;

import it.opposizioni.kit.io.BulkFilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is counted while it is read, up to one byte more than is accepted, however much the browser sends. */
final class MeasuredContent extends BulkFilterInputStream {

    static final long LARGEST = 10L << 20;

    private long length;

    MeasuredContent(InputStream content) {
        super(content);
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (isTooLarge()) {
            return -1;
        }
        int read = super.read(into, offset, (int) Math.min(wanted, LARGEST + 1 - length));
        length += Math.max(0, read);
        return read;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isTooLarge() {
        return length > LARGEST;
    }
}
