package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A directory for each consultation, named by its id: no name that a client chose ever becomes a path. */
@ApplicationScoped
class DirectoryListStore implements ListStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}(\\.[0-9]{1,9})?");

    private final Path root;
    private final PersonalData keys;

    DirectoryListStore(@ConfigProperty(name = "opposizioni.consultation.directory") Path root, PersonalData keys) {
        this.root = root;
        this.keys = keys;
    }

    @Override
    public OutputStream create(UUID consultation, String name, Durability durability) throws IOException {
        Path path = path(consultation, name);
        try {
            Files.createDirectories(path.getParent());
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            OutputStream file =
                    durability == Durability.FORCED ? new Durable(channel) : Channels.newOutputStream(channel);
            return new EncryptingOutputStream(file, keys, purpose(consultation, name));
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
                Files.newInputStream(path(consultation, name)), keys, purpose(consultation, name));
    }

    private static String purpose(UUID consultation, String name) {
        return consultation + "/" + name;
    }

    @Override
    public void discard(UUID consultation, String name) throws IOException {
        Files.deleteIfExists(path(consultation, name));
    }

    @Override
    public void discard(UUID consultation) throws IOException {
        Path directory = root.resolve(consultation.toString());
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return;
        }
        Files.deleteIfExists(directory);
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

    private Path path(UUID consultation, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of ours");
        }
        return root.resolve(consultation.toString()).resolve(name);
    }

    /** Forces what was written to the disk before the seal can name it. */
    private static final class Durable extends FilterOutputStream {
        private final FileChannel channel;

        Durable(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.force(true);
            }
            super.close();
        }
    }
}
