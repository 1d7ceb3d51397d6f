package it.opposizioni.kit.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Supplier;
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
 * What is asked of a bucket, below one prefix. The client repeats requests by itself; what still fails is a {@link StoreFailedException},
 * also a bucket that is not there: nothing but a missing object says that a file is gone.
 */
final class S3Bucket {

    private static final String TYPE = "application/octet-stream";
    private static final int TRIES = 3;

    private final S3Client client;
    private final S3Location location;

    S3Bucket(S3Client client, S3Location location) {
        this.client = client;
        this.location = location;
    }

    /** An upload whose parts are in the bucket, and that is no object yet. */
    record Unfinished(String path, String uploadId) {}

    S3Location location() {
        return location;
    }

    boolean answers() {
        try {
            run(() -> client.headBucket(request -> request.bucket(location.bucket())));
            return true;
        } catch (StoreFailedException _) {
            return false;
        }
    }

    void put(String path, byte[] content, int length) throws IOException {
        run(() -> client.putObject(request -> request.bucket(location.bucket()).key(key(path)), body(content, length)));
    }

    Unfinished begin(String path) throws IOException {
        return call(() -> new Unfinished(
                path,
                client.createMultipartUpload(request ->
                                request.bucket(location.bucket()).key(key(path)).contentType(TYPE))
                        .uploadId()));
    }

    CompletedPart send(Unfinished upload, int number, byte[] content, int length) throws IOException {
        return call(() -> {
            String tag = client.uploadPart(
                            request -> request.bucket(location.bucket())
                                    .key(key(upload.path()))
                                    .uploadId(upload.uploadId())
                                    .partNumber(number),
                            body(content, length))
                    .eTag();
            return CompletedPart.builder().partNumber(number).eTag(tag).build();
        });
    }

    /** An answer that was lost is asked for again, and then there is no such upload any more: the object says whether it is complete. */
    void complete(Unfinished upload, List<CompletedPart> parts) throws IOException {
        run(() -> {
            try {
                client.completeMultipartUpload(request -> request.bucket(location.bucket())
                        .key(key(upload.path()))
                        .uploadId(upload.uploadId())
                        .multipartUpload(all -> all.parts(parts)));
            } catch (NoSuchUploadException _) {
                client.headObject(request -> request.bucket(location.bucket()).key(key(upload.path())));
            }
        });
    }

    /** Its parts are deleted; nothing happens when there is no such upload. */
    void abort(Unfinished upload) throws IOException {
        run(() -> {
            try {
                client.abortMultipartUpload(request -> request.bucket(location.bucket())
                        .key(key(upload.path()))
                        .uploadId(upload.uploadId()));
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
            return call(() -> client.getObject(object.build()));
        } catch (StoreFailedException e) {
            throw e.getCause() instanceof NoSuchKeyException ? new NoSuchFileException(path) : e;
        }
    }

    private GetObjectRequest.Builder object(String path) {
        return GetObjectRequest.builder().bucket(location.bucket()).key(key(path));
    }

    /** Nothing happens when there is none. */
    void delete(String path) throws IOException {
        run(() ->
                client.deleteObject(request -> request.bucket(location.bucket()).key(key(path))));
    }

    /** Of all objects in a directory. */
    List<String> paths(String directory) throws IOException {
        return call(() ->
                client
                        .listObjectsV2Paginator(
                                request -> request.bucket(location.bucket()).prefix(key(directory)))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .map(this::path)
                        .toList());
    }

    /** The names of the directories at the top. */
    List<String> directories() throws IOException {
        return call(() -> client
                .listObjectsV2Paginator(request -> request.bucket(location.bucket())
                        .prefix(location.prefix())
                        .delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(CommonPrefix::prefix)
                .map(this::path)
                .map(directory -> directory.substring(0, directory.length() - 1))
                .toList());
    }

    /** In a directory; empty for all of them. */
    List<Unfinished> unfinished(String directory) throws IOException {
        return call(() -> client
                .listMultipartUploadsPaginator(
                        request -> request.bucket(location.bucket()).prefix(key(directory)))
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

    private static void run(Runnable request) throws StoreFailedException {
        call(() -> {
            request.run();
            return request;
        });
    }

    /** That the server has ended a connection is not among the failures after which the client repeats a request by itself. */
    private static <T> T call(Supplier<T> request) throws StoreFailedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (SdkException e) {
                throw new StoreFailedException(e);
            } catch (UncheckedIOException e) {
                if (attempt == TRIES) {
                    throw new StoreFailedException(e);
                }
            }
        }
    }
}
