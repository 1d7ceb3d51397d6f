package it.opposizioni.portal.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.archive.DigestedZip;
import it.opposizioni.kit.archive.DigestedZip.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A table beside a manifest that says what it is and which digest it has, written while it is sent. What fails on the way, the note of the digest too,
 * ends it before its manifest.
 */
final class ExportArchive {

    private final ExportClient.Export noted;
    private final ExportEndClient end;
    private final ObjectMapper json;

    ExportArchive(ExportClient.Export noted, ExportEndClient end, ObjectMapper json) {
        this.noted = noted;
        this.end = end;
        this.json = json;
    }

    /**
     * What is in the archive, and why it was made.
     *
     * @param export under which it was noted
     * @param filters as the list's address has them
     */
    record Manifest(
            String export, String madeAt, String list, String filters, String purpose, long rows, List<Entry> files) {}

    /**
     * @param name of the table
     * @param lines of the service; read to their end
     */
    void write(String name, ExportedTable<?> table, InputStream lines, OutputStream out) throws IOException {
        DigestedZip zip = new DigestedZip(out);
        long[] rows = new long[1];
        zip.add(name, content -> rows[0] = table.write(lines, content));
        List<Entry> files = zip.entries();
        end.complete(
                noted.id(),
                new ExportEndClient.ExportedFile(rows[0], files.getFirst().sha256()));
        Manifest manifest = new Manifest(
                noted.id().toString(),
                noted.at().toString(),
                noted.list(),
                noted.filters(),
                noted.purpose(),
                rows[0],
                files);
        zip.add(
                "manifest.json",
                new ByteArrayInputStream(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
        zip.finish();
    }
}
