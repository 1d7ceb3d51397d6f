package it.opposizioni.kit.store;

import it.opposizioni.kit.io.BulkInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A file of the bucket, read while it is asked for. When the connection breaks it is made again from where it broke: a slow download may
 * take longer than a server lets a connection live.
 */
final class S3Download extends BulkInputStream {

    private static final int TRIES = 3;

    /** A read may be begun again until then: with the request for the rest, it takes no longer than two requests. */
    private static final Duration AGAIN_WITHIN = FileStores.LONGEST_REQUEST.dividedBy(2);

    /** What is read over rather than asked for again. */
    private static final long SHORT = 1 << 20;

    private final S3Bucket bucket;
    private final String path;
    private final String version;
    private final long length;
    private ResponseInputStream<GetObjectResponse> connection;
    private long position;

    S3Download(S3Bucket bucket, String path) throws IOException {
        this.bucket = bucket;
        this.path = path;
        this.connection = bucket.get(path);
        this.version = connection.response().eTag();
        this.length = connection.response().contentLength();
    }

    @Override
    public int read(byte[] b, int from, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (position >= length) {
            return -1;
        }
        long begun = bucket.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                int read = readOnce(b, from, wanted);
                position += read;
                return read;
            } catch (NoSuchFileException | StoreFailedException e) {
                disconnect();
                throw e;
            } catch (IOException | UncheckedIOException | SdkException e) {
                disconnect();
                if (attempt == TRIES || bucket.nanoTime() - begun > AGAIN_WITHIN.toNanos()) {
                    throw new StoreFailedException(e);
                }
            }
        }
    }

    private int readOnce(byte[] b, int from, int wanted) throws IOException {
        if (connection == null) {
            connection = bucket.get(path, position, version);
        }
        int read = connection.read(b, from, wanted);
        if (read <= 0) {
            throw new EOFException();
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = Math.min(wanted, length - position);
        if (skipped <= SHORT) {
            return super.skip(skipped);
        }
        disconnect();
        position += skipped;
        return skipped;
    }

    /** Without reading what is left. */
    private void disconnect() {
        if (connection != null) {
            connection.abort();
            connection = null;
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
