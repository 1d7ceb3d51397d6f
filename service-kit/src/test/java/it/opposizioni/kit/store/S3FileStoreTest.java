package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.store.FileStore.Durability;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.s3.S3Proxy;
import it.opposizioni.kit.testing.s3.S3TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** On a real S3 server. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class S3FileStoreTest extends FileStoreContract {

    private static final int PART = 8 << 20;

    private static S3TestServer server;
    private static S3Client client;

    private S3Location location;
    private FileStore store;

    @BeforeAll
    static void start() {
        server = S3TestServer.shared();
        S3Proxy proxy = server.proxy();
        client = S3Client.builder()
                .endpointOverride(URI.create(proxy.url()))
                .region(Region.EU_SOUTH_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(proxy.accessKey(), proxy.secretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void end() {
        client.close();
    }

    @BeforeEach
    void aPlaceOfItsOwn() {
        location = new S3Location(S3Proxy.BUCKET, UUID.randomUUID() + "/");
        store = new S3FileStore(new S3Bucket(client, location), keys, PART);
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void nothingInTheBucketCanBeRead() throws IOException {
        store("input", "+393331234567;Rossi\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
        Path stored = server.proxy().bucket().resolve(location.prefix() + owner + "/input");
        assertThat(Files.readString(stored, StandardCharsets.ISO_8859_1))
                .startsWith("OPZ1")
                .doesNotContain("3331234567", "Rossi");
    }

    @Test
    void aFileInAnothersPlaceCannotBeRead() throws IOException {
        store("callable.1", content(100));
        Path stored = server.proxy().bucket().resolve(location.prefix() + owner);
        // the server keeps what it knows of a file in attributes of it
        Files.copy(stored.resolve("callable.1"), stored.resolve("opposed.1"), StandardCopyOption.COPY_ATTRIBUTES);
        assertThatThrownBy(() -> read("opposed.1")).isInstanceOf(CorruptedFileException.class);
    }

    @Test
    void whileTheServerIsAwayNothingIsGone() throws IOException {
        store("input", content(1_000));
        server.killAndRestart(() -> {
            assertThat(store.answers()).isFalse();
            assertThatThrownBy(() -> read("input")).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(() -> store("callable.1", content(10))).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(() -> store("callable.1", content(LARGE))).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(() -> store.discard(owner)).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(store::stored).isInstanceOf(StoreFailedException.class);
        });
        assertThat(read("input")).isEqualTo(content(1_000));
        store("callable.1", content(10));
        assertThat(read("callable.1")).isEqualTo(content(10));
    }

    @Test
    void anUploadThatTheServerDidNotOutliveIsFoundLater() throws IOException {
        NewFile file = store.create(owner, "input", Durability.FORCED);
        file.write(content(LARGE));
        server.killAndRestart(() -> {
            assertThatThrownBy(file::complete).isInstanceOf(StoreFailedException.class);
            try {
                file.close();
            } catch (IOException e) {
                throw new AssertionError("an upload that cannot be aborted is left for later", e);
            }
        });
        assertThat(store.stored()).containsExactly(owner);
        store.discard(owner);
        assertThat(store.stored()).isEmpty();
        assertThat(leftOf(owner)).isEmpty();
    }

    @Test
    void aDownloadGoesOnWhereItsConnectionBroke() throws IOException {
        byte[] content = content(3 * LARGE);
        store("callable.1", content);
        try (InputStream file = store.open(owner, "callable.1")) {
            byte[] begin = file.readNBytes(LARGE);
            server.killAndRestart(() -> {});
            byte[] end = file.readAllBytes();
            assertThat(begin.length + end.length).isEqualTo(content.length);
            assertThat(end).endsWith(Arrays.copyOfRange(content, content.length - 1_000, content.length));
        }
    }

    @Test
    void whoWasThoughtDeadCompletesNothing() throws IOException {
        try (NewFile file = store.create(owner, "callable.1", Durability.FORCED)) {
            file.write(content(LARGE));
            store.discard(owner, name -> name.equals("callable.1"));
            assertThatThrownBy(file::complete).isInstanceOf(StoreFailedException.class);
        }
        assertThat(store.stored()).isEmpty();
    }

    @Test
    void whatOthersKeepInTheBucketIsLeftAlone() throws IOException {
        Path others = Files.createDirectories(server.proxy().bucket().resolve(location.prefix() + "not-ours"));
        Files.writeString(others.resolve("file"), "others'");
        store("input", content(10));
        assertThat(store.stored()).containsExactly(owner);
    }

    @Test
    void aBucketThatIsNotThereDoesNotMeanThatItsFilesAreGone() {
        FileStore other = new S3FileStore(new S3Bucket(client, new S3Location("missing", "")), keys, PART);
        assertThat(other.answers()).isFalse();
        assertThatThrownBy(() -> other.open(owner, "input")).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void theLocationIsOneVariable() {
        assertThat(S3Location.isOne("./lists")).isFalse();
        assertThat(S3Location.of("s3://lists")).isEqualTo(new S3Location("lists", ""));
        assertThat(S3Location.of("s3://my.lists/a/b/")).isEqualTo(new S3Location("my.lists", "a/b/"));
        assertThat(S3Location.of("s3://my.lists/a/b/")).hasToString("s3://my.lists/a/b/");
        assertThatThrownBy(() -> S3Location.of("s3:///a")).hasMessageContaining("s3://bucket/prefix");
    }

    /** Also parts that no object is made of. */
    private static List<Path> leftOf(UUID owner) throws IOException {
        try (Stream<Path> found = Files.walk(server.proxy().bucket())) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(owner.toString()))
                    .toList();
        }
    }

    /** The alarm rests on it. */
    @Test
    void theWatchSaysWhetherTheStoreAnswers() {
        FileStore missing = new S3FileStore(new S3Bucket(client, new S3Location("missing", "")), keys, PART);
        AtomicReference<FileStore> asked = new AtomicReference<>(missing);
        StoreWatch watch = new StoreWatch(() -> Optional.ofNullable(asked.get()));
        MeterRegistry metrics = new SimpleMeterRegistry();
        watch.register(new StartupEvent(), metrics);
        watch.look();
        assertThat(metrics.get("opposizioni.store.away").gauge().value()).isOne();
        asked.set(store);
        watch.look();
        assertThat(metrics.get("opposizioni.store.away").gauge().value()).isZero();
    }

    @Test
    void withoutAStoreNothingIsSaid() {
        StoreWatch watch = new StoreWatch(Optional::empty);
        MeterRegistry metrics = new SimpleMeterRegistry();
        watch.register(new StartupEvent(), metrics);
        watch.look();
        assertThat(metrics.getMeters()).isEmpty();
    }
}
