package it.opposizioni.portal.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table beside a manifest that says what it is and which digest it has. */
final class ExportArchive {

    /**
     * What is in the archive, and why it was made.
     *
     * @param export under which it was noted
     * @param filters as the list's address has them
     */
    record Manifest(
            String export, String madeAt, String list, String filters, String purpose, int rows, List<Entry> files) {}

    record Entry(String name, int bytes, String sha256) {}

    private ExportArchive() {}

    static byte[] of(String name, ExportedTable table, ExportClient.Export noted, ObjectMapper json) {
        Manifest manifest = new Manifest(
                noted.id().toString(),
                noted.at().toString(),
                noted.list(),
                noted.filters(),
                noted.purpose(),
                table.rows(),
                List.of(new Entry(name, table.bytes().length, table.sha256())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(table.bytes());
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
