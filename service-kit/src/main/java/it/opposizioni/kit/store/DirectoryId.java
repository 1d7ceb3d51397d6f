package it.opposizioni.kit.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Marks a directory with a random id, by which processes know whether they share it: its path may be the same on every machine. */
final class DirectoryId {

    private static final String FILE = "store-id";
    private static final int LENGTH = 36;

    private DirectoryId() {}

    /** @return empty while another process is about to mark it */
    static String of(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            String id = UUID.randomUUID().toString();
            try {
                Files.writeString(file, id, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return id;
            } catch (FileAlreadyExistsException _) {
                // another process was first
            }
        }
        String id = Files.readString(file);
        return id.length() == LENGTH ? id : "";
    }
}
