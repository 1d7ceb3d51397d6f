package it.opposizioni.operator.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A directory for each consultation, named by its id: no name that a client chose ever becomes a path. */
@ApplicationScoped
class DirectoryListStore implements ListStore {

    private final Path root;

    @Inject
    DirectoryListStore(ConsultationConfig config) {
        this(config.directory());
    }

    DirectoryListStore(Path root) {
        this.root = root;
    }

    @Override
    public OutputStream create(UUID consultation, ConsultationFile.Name file) throws IOException {
        Path path = path(consultation, file);
        Files.createDirectories(path.getParent());
        return new Durable(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public InputStream open(UUID consultation, ConsultationFile.Name file) throws IOException {
        return Files.newInputStream(path(consultation, file));
    }

    @Override
    public void discard(UUID consultation) throws IOException {
        for (ConsultationFile.Name file : ConsultationFile.Name.values()) {
            Files.deleteIfExists(path(consultation, file));
        }
        Files.deleteIfExists(root.resolve(consultation.toString()));
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

    private Path path(UUID consultation, ConsultationFile.Name file) {
        return root.resolve(consultation.toString()).resolve(file.path() + ".csv");
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
