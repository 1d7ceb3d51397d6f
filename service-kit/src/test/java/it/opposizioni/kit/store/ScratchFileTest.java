package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ScratchFileTest {

    @Inject
    PersonalData keys;

    /** Around the size of a chunk. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void whatWasCopiedIsReadAsOftenAsItIsAskedFor(int length) throws IOException {
        byte[] content = FileStoreContract.content(length);
        try (ScratchFile file = ScratchFile.copyOf(new ByteArrayInputStream(content), keys)) {
            assertThat(read(file)).isEqualTo(content);
            assertThat(read(file)).isEqualTo(content);
        }
    }

    /** Not even while it is open: a process that dies leaves nothing. */
    @Test
    void nobodySeesItInTheDirectory() throws IOException {
        Set<String> before = temporary();
        try (ScratchFile file = ScratchFile.copyOf(new ByteArrayInputStream(new byte[70_000]), keys)) {
            assertThat(temporary()).isEqualTo(before);
            assertThat(read(file)).hasSize(70_000);
        }
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void whatBreaksOffIsNoFaultOfTheStore() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                // a stream that is asked for many bytes gives those before the failure, and is asked again
                if (left == 0) {
                    throw new EOFException("gone");
                }
                left--;
                return 7;
            }
        };
        Set<String> before = temporary();
        assertThatThrownBy(() -> ScratchFile.copyOf(broken, keys)).isInstanceOf(EOFException.class);
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void onceClosedItIsGone() throws IOException {
        ScratchFile file = ScratchFile.copyOf(new ByteArrayInputStream(new byte[10]), keys);
        file.close();
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }

    private static byte[] read(ScratchFile file) throws IOException {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        }
    }

    private static Set<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("opposizioni-scratch-"))
                    .collect(Collectors.toSet());
        }
    }
}
