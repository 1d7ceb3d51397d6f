package it.opposizioni.operator.consultation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * The files of consultations. What is written is no result until the consultation is sealed in the database: a crash before
 * leaves files that {@link #discard} deletes.
 */
public interface ListStore {

    /** What matters about a file when the machine dies. */
    enum Durability {
        /** Closing it makes it outlive the machine. */
        FORCED,
        /** It may be lost, if the loss shows when it is read. */
        LAZY
    }

    /** A new file. Name: lower-case letters, digits and dots. */
    OutputStream create(UUID consultation, String name, Durability durability) throws IOException;

    /** From now on a file that was written {@link Durability#LAZY} outlives the machine too. */
    void force(UUID consultation, String name) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is gone */
    InputStream open(UUID consultation, String name) throws IOException;

    /** Deletes one file, if it is there. */
    void discard(UUID consultation, String name) throws IOException;

    /** Deletes all files of a consultation. */
    void discard(UUID consultation) throws IOException;

    /** Consultations of which there is something. */
    List<UUID> stored() throws IOException;
}
