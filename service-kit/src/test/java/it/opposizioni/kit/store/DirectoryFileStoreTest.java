package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFileStoreTest {

    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void aStoreThatCannotBeWrittenSaysThatItIsTheStore(@TempDir Path directory) throws Exception {
        Path noDirectory = Files.createFile(directory.resolve("file"));
        DirectoryFileStore store = new DirectoryFileStore(noDirectory, null);
        assertThatThrownBy(() -> store.create(UUID.randomUUID(), "input", FileStore.Durability.LAZY))
                .isInstanceOf(StoreFailedException.class);
    }

    @Test
    void aFileThatCannotBeBegunIsClosed() {
        NewFile target = new NewFile() {
            @Override
            public void write(int b) {}

            @Override
            public void complete() {}

            @Override
            public void close() {
                closed.set(true);
            }
        };
        // without keys nothing can be encrypted
        assertThatThrownBy(() -> new EncryptingOutputStream(target, null, "purpose"))
                .isInstanceOf(RuntimeException.class);
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 7, 8, 23})
    void aFileThatIsCutInsideItsHeaderIsCorrupted(int length) {
        // the mark, a key id of three letters, a salt of 16 bytes
        byte[] header = ByteBuffer.allocate(24)
                .put("OPZ1".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 3)
                .put("one".getBytes(StandardCharsets.US_ASCII))
                .array();
        InputStream cut = new ByteArrayInputStream(header, 0, length);
        assertThatThrownBy(() -> new DecryptingInputStream(cut, null, "purpose"))
                .isInstanceOf(CorruptedFileException.class);
    }

    @Test
    void aForeignFileIsClosed() {
        InputStream source = new ByteArrayInputStream(new byte[100]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() -> new DecryptingInputStream(source, null, "purpose"))
                .isInstanceOf(CorruptedFileException.class);
        assertThat(closed).isTrue();
    }
}
