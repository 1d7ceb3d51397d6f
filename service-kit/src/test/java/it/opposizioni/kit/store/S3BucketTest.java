package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** How often, and for how long, a request is tried. */
class S3BucketTest {

    private static final RuntimeException ENDED = new UncheckedIOException(new IOException("Connection reset"));

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> limits = new ArrayList<>();

    /** On which nothing succeeds. @param after so long each try fails */
    private S3Bucket failing(RuntimeException failure, Duration after) {
        S3Client client = new S3Client() {
            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {}

            @Override
            public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
                limits.add(request.overrideConfiguration()
                        .flatMap(RequestOverrideConfiguration::apiCallTimeout)
                        .orElseThrow());
                nanos.addAndGet(after.toNanos());
                throw failure;
            }
        };
        return new S3Bucket(client, new S3Location("lists", ""), nanos::get);
    }

    private void put(S3Bucket bucket) {
        assertThatThrownBy(() -> bucket.put("input", new byte[1], 1)).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void aConnectionThatTheServerEndsIsMadeAgain() {
        put(failing(ENDED, Duration.ZERO));
        assertThat(limits).hasSize(6).containsOnly(Duration.ofSeconds(25));
    }

    @Test
    void allTriesTogetherHaveOneLimit() {
        put(failing(ENDED, Duration.ofSeconds(10)));
        assertThat(limits).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(15), Duration.ofSeconds(5));
    }

    @Test
    void whatTheClientHasTriedByItselfIsNotRepeated() {
        put(failing(SdkClientException.create("no answer"), Duration.ZERO));
        assertThat(limits).hasSize(1);
    }

    /** By itself it would wait for half a minute, and try again. */
    @Test
    @Timeout(15)
    void theClientKeepsTheLimitWithAServerThatSaysNothing() throws IOException {
        long allButHalfASecond = FileStores.LONGEST_REQUEST.minusMillis(500).toNanos();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3Client client = S3Client.builder()
                        .endpointOverride(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .region(Region.EU_SOUTH_1)
                        .forcePathStyle(true)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            put(new S3Bucket(client, new S3Location("lists", ""), () -> nanos.getAndSet(allButHalfASecond)));
        }
    }
}
