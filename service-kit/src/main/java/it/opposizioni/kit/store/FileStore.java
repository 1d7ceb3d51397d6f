package it.opposizioni.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Files that belong to records of a database, such as a list to a consultation. What is written counts when the record says so: a crash
 * before leaves files that {@link #discard} deletes. Whatever a store itself cannot do is a {@link StoreFailedException}, and nobody's
 * file is to blame for it.
 *
 * <p>The owner of files is the record's id.
 */
public interface FileStore {

    /** What matters about a file when the machine dies. */
    enum Durability {
        /** Completing it makes it outlive the machine. */
        FORCED,
        /** It may be lost, if the loss shows when it is read. */
        LAZY
    }

    /** Which store it is: the same for all processes that see the same files. Empty while that cannot be found out. */
    String id();

    /** @param storedIn the {@link #id} of the store that a file was written to; null when nobody knows */
    default boolean holds(String storedIn) {
        return storedIn == null || storedIn.equals(id());
    }

    /** Whether it can be asked to delete something: to be asked before much is deleted. */
    boolean answers();

    /** A new file. Name: lower-case letters, digits and dots. */
    NewFile create(UUID owner, String name, Durability durability) throws IOException;

    /** From now on a file that was written {@link Durability#LAZY} outlives the machine too. */
    void force(UUID owner, String name) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is gone, or in another store */
    InputStream open(UUID owner, String name) throws IOException;

    /** Deletes one file, if it is there. */
    void discard(UUID owner, String name) throws IOException;

    /** Deletes the files with such names, and what unfinished ones have left. */
    void discard(UUID owner, Predicate<String> names) throws IOException;

    /** Deletes all files of an owner, and what unfinished ones have left. */
    void discard(UUID owner) throws IOException;

    /** Owners of which there is something. */
    List<UUID> stored() throws IOException;
}
