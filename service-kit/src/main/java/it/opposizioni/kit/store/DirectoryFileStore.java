package it.opposizioni.kit.store;

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

/** Files below a directory, of this machine or shared by several: in it one for each owner, named by its id. */
final class DirectoryFileStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(DirectoryFileStore.class);

    private final Path root;
    private final PersonalData keys;
    private volatile String id = "";

    DirectoryFileStore(Path root, PersonalData keys) {
        this.root = root;
        this.keys = keys;
    }

    @Override
    public String id() {
        if (id.isEmpty()) {
            try {
                id = DirectoryId.of(root);
            } catch (IOException e) {
                LOG.warnf("The directory of files cannot be marked: %s", e);
            }
        }
        return id;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public NewFile create(UUID owner, String name, Durability durability) throws IOException {
        Path path = path(owner, name);
        try {
            Files.createDirectories(path.getParent());
            return new EncryptingOutputStream(
                    new NewDirectoryFile(path, durability), keys, StoredFiles.path(owner, name));
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public void force(UUID owner, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(path(owner, name), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    @Override
    public InputStream open(UUID owner, String name) throws IOException {
        return new DecryptingInputStream(Files.newInputStream(path(owner, name)), keys, StoredFiles.path(owner, name));
    }

    @Override
    public void discard(UUID owner, String name) throws IOException {
        Files.deleteIfExists(path(owner, name));
    }

    @Override
    public void discard(UUID owner, Predicate<String> names) throws IOException {
        try (Stream<Path> files = Files.list(directory(owner))) {
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
    public void discard(UUID owner) throws IOException {
        discard(owner, _ -> true);
        Files.deleteIfExists(directory(owner));
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

    private Path directory(UUID owner) {
        return root.resolve(owner.toString());
    }

    private Path path(UUID owner, String name) {
        return root.resolve(StoredFiles.path(owner, name));
    }
}
