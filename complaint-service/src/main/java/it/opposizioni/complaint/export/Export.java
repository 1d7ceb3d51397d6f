package it.opposizioni.complaint.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that was taken out.
 *
 * @param official name of the person who took it out; absent when the identity provider told none
 * @param me it is the reader
 * @param rows absent while the file is written, or when that was broken off, as the digest is
 */
@Schema(name = "Export")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Export(
        UUID id,
        Instant at,
        String official,
        boolean me,
        ExportedList list,
        ExportFormat format,
        String filters,
        String purpose,
        Integer rows,
        String sha256) {}
