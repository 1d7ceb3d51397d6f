package it.opposizioni.kit.store;

import it.opposizioni.kit.retry.Insistence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What is asked of a bucket, below one prefix. The client repeats requests by itself, all within {@link FileStores#LONGEST_REQUEST}; what
 * still fails is a {@link StoreFailedException}, also a bucket that is not there: nothing but a missing object says that a file is gone.
 */
final class S3Bucket {

    private static final String TYPE = "application/octet-stream";
    /** More than the connections that the JDK keeps open to a server (http.maxConnections, 5): one that ends ends all of them. */
    private static final int TRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final S3Client client;
    private final S3Location location;
    private final LongSupplier nanoTime;

    S3Bucket(S3Client client, S3Location location) {
        this(client, location, System::nanoTime);
    }

    S3Bucket(S3Client client, S3Location location, LongSupplier nanoTime) {
        this.client = client;
        this.location = location;
        this.nanoTime = nanoTime;
    }

    /** An upload whose parts are in the bucket, and that is no object yet. */
    record Unfinished(String path, String uploadId) {}

    S3Location location() {
        return location;
    }

    /** By which requests to it are measured. */
    long nanoTime() {
        return nanoTime.getAsLong();
    }

    boolean answers() {
        try {
            run(tries -> client.headBucket(
                    request -> request.bucket(location.bucket()).overrideConfiguration(tries.limit())));
            return true;
        } catch (StoreFailedException _) {
            return false;
        }
    }

    void put(String path, byte[] content, int length) throws IOException {
        run(tries -> client.putObject(
                request -> request.bucket(location.bucket()).key(key(path)).overrideConfiguration(tries.limit()),
                body(content, length)));
    }

    Unfinished begin(String path) throws IOException {
        return call(tries -> new Unfinished(
                path,
                client.createMultipartUpload(request -> request.bucket(location.bucket())
                                .key(key(path))
                                .contentType(TYPE)
                                .overrideConfiguration(tries.limit()))
                        .uploadId()));
    }

    CompletedPart send(Unfinished upload, int number, byte[] content, int length) throws IOException {
        return call(tries -> {
            String tag = client.uploadPart(
                            request -> request.bucket(location.bucket())
                                    .key(key(upload.path()))
                                    .uploadId(upload.uploadId())
                                    .partNumber(number)
                                    .overrideConfiguration(tries.limit()),
                            body(content, length))
                    .eTag();
            return CompletedPart.builder().partNumber(number).eTag(tag).build();
        });
    }

    /** An answer that was lost is asked for again, and then there is no such upload any more: the object says whether it is complete. */
    void complete(Unfinished upload, List<CompletedPart> parts) throws IOException {
        run(tries -> {
            try {
                client.completeMultipartUpload(request -> request.bucket(location.bucket())
                        .key(key(upload.path()))
                        .uploadId(upload.uploadId())
                        .multipartUpload(all -> all.parts(parts))
                        .overrideConfiguration(tries.limit()));
            } catch (NoSuchUploadException _) {
                client.headObject(request -> request.bucket(location.bucket())
                        .key(key(upload.path()))
                        .overrideConfiguration(tries.limit()));
            }
        });
    }

    /** Its parts are deleted; nothing happens when there is no such upload. */
    void abort(Unfinished upload) throws IOException {
        run(tries -> {
            try {
                client.abortMultipartUpload(request -> request.bucket(location.bucket())
                        .key(key(upload.path()))
                        .uploadId(upload.uploadId())
                        .overrideConfiguration(tries.limit()));
            } catch (NoSuchUploadException _) {
                // it has ended already
            }
        });
    }

    ResponseInputStream<GetObjectResponse> get(String path) throws IOException {
        return get(path, object(path));
    }

    /** @param version that the object still must have */
    ResponseInputStream<GetObjectResponse> get(String path, long from, String version) throws IOException {
        return get(path, object(path).range("bytes=" + from + "-").ifMatch(version));
    }

    private ResponseInputStream<GetObjectResponse> get(String path, GetObjectRequest.Builder object)
            throws IOException {
        try {
            return call(tries ->
                    client.getObject(object.overrideConfiguration(tries.limit()).build()));
        } catch (StoreFailedException e) {
            throw e.getCause() instanceof NoSuchKeyException ? new NoSuchFileException(path) : e;
        }
    }

    private GetObjectRequest.Builder object(String path) {
        return GetObjectRequest.builder().bucket(location.bucket()).key(key(path));
    }

    /** Nothing happens when there is none. */
    void delete(String path) throws IOException {
        run(tries -> client.deleteObject(
                request -> request.bucket(location.bucket()).key(key(path)).overrideConfiguration(tries.limit())));
    }

    /** Of all objects in a directory. */
    List<String> paths(String directory) throws IOException {
        return call(tries -> client
                .listObjectsV2Paginator(request ->
                        request.bucket(location.bucket()).prefix(key(directory)).overrideConfiguration(tries.limit()))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(this::path)
                .toList());
    }

    /** The names of the directories at the top. */
    List<String> directories() throws IOException {
        return call(tries -> client
                .listObjectsV2Paginator(request -> request.bucket(location.bucket())
                        .prefix(location.prefix())
                        .delimiter("/")
                        .overrideConfiguration(tries.limit()))
                .commonPrefixes()
                .stream()
                .map(CommonPrefix::prefix)
                .map(this::path)
                .map(directory -> directory.substring(0, directory.length() - 1))
                .toList());
    }

    /** In a directory; empty for all of them. */
    List<Unfinished> unfinished(String directory) throws IOException {
        return call(tries -> client
                .listMultipartUploadsPaginator(request ->
                        request.bucket(location.bucket()).prefix(key(directory)).overrideConfiguration(tries.limit()))
                .uploads()
                .stream()
                // some servers list all there are
                .filter(upload -> upload.key().startsWith(key(directory)))
                .map(upload -> new Unfinished(path(upload.key()), upload.uploadId()))
                .toList());
    }

    private String key(String path) {
        return location.prefix() + path;
    }

    private String path(String key) {
        return key.substring(location.prefix().length());
    }

    /** Can be sent again: it is read from the beginning then. */
    private static RequestBody body(byte[] content, int length) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(content, 0, length), length, TYPE);
    }

    private void run(Consumer<Tries> request) throws StoreFailedException {
        call(tries -> {
            request.accept(tries);
            return tries;
        });
    }

    private <T> T call(Function<Tries, T> request) throws StoreFailedException {
        Tries tries = new Tries();
        try {
            return new Insistence(FIRST_PAUSE, LONGEST_PAUSE, tries::goOnAfter).get(() -> request.apply(tries));
        } catch (SdkException | UncheckedIOException e) {
            throw new StoreFailedException(e);
        }
    }

    /** Of one request. That the server has ended a connection is not among the failures after which the client repeats it by itself. */
    private final class Tries {

        private final long begun = nanoTime();
        private int failed;

        boolean goOnAfter(RuntimeException failure) {
            failed++;
            return failure instanceof UncheckedIOException && failed < TRIES && left().compareTo(LONGEST_PAUSE) > 0;
        }

        /** For what the client does from now on, its own repetitions included; of a listing, for each of its pages. */
        AwsRequestOverrideConfiguration limit() {
            // zero would be refused
            Duration limit = left().isPositive() ? left() : Duration.ofMillis(1);
            return AwsRequestOverrideConfiguration.builder()
                    .apiCallTimeout(limit)
                    .build();
        }

        private Duration left() {
            return FileStores.LONGEST_REQUEST.minusNanos(nanoTime() - begun);
        }
    }
}
