package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DirectoryFileStoreContractTest extends FileStoreContract {

    private Path folder;
    private FileStore store;

    @BeforeEach
    void anEmptyDirectory() {
        folder = Path.of("target/stores", owner.toString());
        store = new DirectoryFileStore(folder.resolve("lists"), keys);
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void whoSharesTheDirectoryHasTheSameStore() {
        String id = store.id();
        assertThat(new DirectoryFileStore(folder.resolve("lists"), keys).id()).isEqualTo(id);
        assertThat(new DirectoryFileStore(folder.resolve("others"), keys).id()).isNotEqualTo(id);
    }

    @Test
    void whileAnotherProcessMarksItNobodyKnowsItsName() throws IOException {
        Path mark = Files.createDirectories(folder.resolve("lists")).resolve("store-id");
        Files.createFile(mark);
        assertThat(store.id()).isEmpty();
        Files.writeString(mark, owner.toString());
        assertThat(store.id()).isEqualTo(owner.toString());
    }
}
