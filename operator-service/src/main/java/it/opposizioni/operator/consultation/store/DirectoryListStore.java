package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Files below a directory, of this machine or shared by several: in it one for each consultation, named by its id. */
final class DirectoryListStore implements ListStore {

    private static final Logger LOG = Logger.getLogger(DirectoryListStore.class);

    private final Path root;
    private final PersonalData keys;
    private volatile String id = "";

    DirectoryListStore(Path root, PersonalData keys) {
        this.root = root;
        this.keys = keys;
    }

    @Override
    public String id() {
        if (id.isEmpty()) {
            try {
                id = DirectoryId.of(root);
            } catch (IOException e) {
                LOG.warnf("The directory of lists cannot be marked: %s", e);
            }
        }
        return id;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public NewFile create(UUID consultation, String name, Durability durability) throws IOException {
        Path path = path(consultation, name);
        try {
            Files.createDirectories(path.getParent());
            return new EncryptingOutputStream(
                    new NewDirectoryFile(path, durability), keys, StoredFiles.path(consultation, name));
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public void force(UUID consultation, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(path(consultation, name), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public InputStream open(UUID consultation, String name) throws IOException {
        return new DecryptingInputStream(
                Files.newInputStream(path(consultation, name)), keys, StoredFiles.path(consultation, name));
    }

    @Override
    public void discard(UUID consultation, String name) throws IOException {
        Files.deleteIfExists(path(consultation, name));
    }

    @Override
    public void discard(UUID consultation, Predicate<String> names) throws IOException {
        try (Stream<Path> files = Files.list(directory(consultation))) {
            for (Path file : files.toList()) {
                if (names.test(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException _) {
            // there is none
        }
    }

    @Override
    public void discard(UUID consultation) throws IOException {
        discard(consultation, _ -> true);
        Files.deleteIfExists(directory(consultation));
    }

    @Override
    public List<UUID> stored() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.length() == 36)
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new FileSystemException(root.toString(), null, "holds what is not ours");
        }
    }

    private Path directory(UUID consultation) {
        return root.resolve(consultation.toString());
    }

    private Path path(UUID consultation, String name) {
        return root.resolve(StoredFiles.path(consultation, name));
    }
}
