package it.opposizioni.operator.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * Where the files of consultations lie. What is written counts for nothing until the consultation is sealed in the database: a
 * crash before leaves files that {@link #discard} takes away.
 */
interface ListStore {

    /** A new file; closing it makes it durable. */
    OutputStream create(UUID consultation, ConsultationFile.Name file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is gone */
    InputStream open(UUID consultation, ConsultationFile.Name file) throws IOException;

    /** Takes away whatever there is of a consultation. */
    void discard(UUID consultation) throws IOException;

    /** Consultations of which there is something. */
    List<UUID> stored() throws IOException;
}
