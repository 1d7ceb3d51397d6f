package it.opposizioni.operator.consultation.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The files of consultations. What is written is no result until the consultation is sealed in the database: a crash before
 * leaves files that {@link #discard} deletes. Whatever a store itself cannot do is a {@link StoreFailedException}, and nobody's list is to
 * blame for it.
 */
public interface ListStore {

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

    /** Whether it can be asked to delete something: who has much to delete asks this first. */
    boolean answers();

    /** A new file. Name: lower-case letters, digits and dots. */
    NewFile create(UUID consultation, String name, Durability durability) throws IOException;

    /** From now on a file that was written {@link Durability#LAZY} outlives the machine too. */
    void force(UUID consultation, String name) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is gone, or in another store */
    InputStream open(UUID consultation, String name) throws IOException;

    /** Deletes one file, if it is there. */
    void discard(UUID consultation, String name) throws IOException;

    /** Deletes the files with such names, and what unfinished ones have left. */
    void discard(UUID consultation, Predicate<String> names) throws IOException;

    /** Deletes all files of a consultation, and what unfinished ones have left. */
    void discard(UUID consultation) throws IOException;

    /** Consultations of which there is something. */
    List<UUID> stored() throws IOException;
}
