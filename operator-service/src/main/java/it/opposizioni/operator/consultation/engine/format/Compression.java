package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a list comes compressed in, and its results go back in. A spreadsheet is compressed in itself, which does not count. */
public enum Compression {
    NONE(""),
    GZIP(".gz"),
    /** An archive with one file inside. */
    ZIP(".zip");

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    /** How a file is called when it is compressed so. */
    public String name(String plain) {
        return plain + ending;
    }

    /** Compresses while it reads: nothing is held. Closes neither. */
    public void write(InputStream content, String plainName, OutputStream out) throws IOException {
        switch (this) {
            case NONE -> content.transferTo(out);
            case GZIP -> {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                content.transferTo(gzip);
                gzip.finish();
            }
            case ZIP -> {
                ZipOutputStream zip = new ZipOutputStream(out);
                zip.putNextEntry(new ZipEntry(plainName));
                content.transferTo(zip);
                zip.finish();
            }
        }
    }
}
