package it.opposizioni.kit.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A file on its way into the bucket: a small one in one request, a larger one in parts. Nobody sees any of it before it is complete. */
final class S3Upload extends NewFile {

    private static final Logger LOG = Logger.getLogger(S3Upload.class);
    private static final int FIRST = 64 << 10;

    private final S3Bucket bucket;
    private final String path;
    private final int partBytes;
    private final List<CompletedPart> parts = new ArrayList<>();
    private S3Bucket.Unfinished upload;
    private byte[] part = new byte[FIRST];
    private int filled;
    private boolean complete;

    S3Upload(S3Bucket bucket, String path, int partBytes) {
        this.bucket = bucket;
        this.path = path;
        this.partBytes = partBytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == partBytes) {
                sendPart();
            }
            int piece = Math.min(left, partBytes - filled);
            makeRoom(filled + piece);
            System.arraycopy(b, at, part, filled, piece);
            filled += piece;
            at += piece;
            left -= piece;
        }
    }

    /** Most files are small: a part takes its whole room only when it is filled. */
    private void makeRoom(int wanted) {
        if (wanted > part.length) {
            part = Arrays.copyOf(part, Math.min(partBytes, Math.max(wanted, 2 * part.length)));
        }
    }

    private void sendPart() throws IOException {
        if (upload == null) {
            upload = bucket.begin(path);
        }
        parts.add(bucket.send(upload, parts.size() + 1, part, filled));
        filled = 0;
    }

    @Override
    public void complete() throws IOException {
        if (upload == null) {
            bucket.put(path, part, filled);
        } else {
            if (filled > 0) {
                sendPart();
            }
            bucket.complete(upload, parts);
        }
        complete = true;
    }

    @Override
    public void close() {
        part = null;
        if (upload == null || complete) {
            return;
        }
        try {
            bucket.abort(upload);
        } catch (IOException e) {
            LOG.warnf("The unfinished upload of %s is left for later: %s", path, e.getCause());
        }
    }
}
