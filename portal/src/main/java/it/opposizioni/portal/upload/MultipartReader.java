package it.opposizioni.portal.upload;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.MultipartInput.MalformedStreamException;

/**
 * Takes a multipart form apart while it arrives (RFC 7578): first the fields, then the content of the file, asked for by its reader. Holds
 * one block of the file at a time. Fields that come after the file are looked at by those alone who ask for the next one.
 */
final class MultipartReader {

    static final int LONGEST_FIELD = 256 * 1024;
    private static final int LONGEST_FORM = 4 * LONGEST_FIELD;
    private static final int LONGEST_PART_HEADER = 8 * 1024;
    private static final int BLOCK = 32 * 1024;
    private static final Pattern DISPOSITION = Pattern.compile("(?im)^Content-Disposition:(.*)$");

    /** As browsers write it: in quotes, a quote within as %22 (HTML, "multipart form data"), never in one of the encodings of mails. */
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(name|filename)=\"([^\"]*)\"");

    private final Source source;
    private final MultipartInput parts;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Set<String> cut = new HashSet<>();

    private StreamedFile file;
    private long formLength;

    MultipartReader(InputStream arriving, String boundary) throws IOException {
        source = new Source(arriving);
        parts = MultipartInput.builder()
                .setInputStream(source)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .setBufferSize(BLOCK)
                .setMaxPartHeaderSize(LONGEST_PART_HEADER)
                .get();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** Reads up to the beginning of the file, or to the end of the form when there is none. */
    void readFields() throws IOException {
        if (!parts.skipPreamble()) {
            throw new EOFException("the form ends before its first part");
        }
        do {
            readPart();
        } while (file == null && parts.readBoundary());
    }

    /** Passes over what was not read of this file, and reads up to the beginning of the next one, or to the end of the form. */
    void readToNextFile() throws IOException {
        if (file == null) {
            return;
        }
        parts.discardBodyData();
        file = null;
        while (file == null && parts.readBoundary()) {
            readPart();
        }
    }

    private void readPart() throws IOException {
        String headers = parts.readHeaders();
        count(headers.length());
        Matcher disposition = DISPOSITION.matcher(headers);
        String parameters = disposition.find() ? disposition.group(1) : "";
        String fileName = parameter(parameters, "filename");
        if (fileName != null) {
            file = new StreamedFile(fileName, new Content(parts.newInputStream()));
        } else {
            readField(parameter(parameters, "name"));
        }
    }

    private void readField(String name) throws IOException {
        // not closed: that would read a field without end to its end
        InputStream content = parts.newInputStream();
        byte[] kept = content.readNBytes(LONGEST_FIELD);
        count(kept.length);
        long more = content.skip(BLOCK);
        boolean isCut = more > 0;
        while (more > 0) {
            count(more);
            more = content.skip(BLOCK);
        }
        if (name != null) {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(new String(kept, StandardCharsets.UTF_8));
            if (isCut) {
                cut.add(name);
            }
        }
    }

    private void count(long more) throws IOException {
        formLength += more;
        if (formLength > LONGEST_FORM) {
            throw new IOException("the fields of the form are too long");
        }
    }

    private static String parameter(String disposition, String wanted) {
        Matcher found = PARAMETER.matcher(disposition);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(wanted)) {
                return found.group(2);
            }
        }
        return null;
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    Set<String> cut() {
        return cut;
    }

    Optional<StreamedFile> file() {
        return Optional.ofNullable(file);
    }

    /** Reading fails once it is later than that; to discard the rest takes as long as it takes. */
    void endBy(Instant deadline, InstantSource now) {
        source.endBy(deadline, now);
    }

    void discardTheRest() throws IOException {
        source.endBy(null, null);
        byte[] block = new byte[BLOCK];
        while (source.read(block, 0, BLOCK) >= 0) {
            // nothing is done with it
        }
    }

    /** The request; the thread that passes the file on may still be reading when another one discards the rest: one at a time. */
    private static final class Source extends FilterInputStream {

        private Instant deadline;
        private InstantSource now;

        Source(InputStream arriving) {
            super(arriving);
        }

        /** @param newDeadline null for none */
        synchronized void endBy(Instant newDeadline, InstantSource clock) {
            deadline = newDeadline;
            now = clock;
        }

        @Override
        public synchronized int read() throws IOException {
            checkTime();
            return super.read();
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) throws IOException {
            checkTime();
            return super.read(into, offset, length);
        }

        private void checkTime() throws IOException {
            if (deadline != null && now.instant().isAfter(deadline)) {
                throw new IOException("the form takes too long to arrive");
            }
        }
    }

    /** The file, as far as it has arrived; waits for more when it is read. */
    private static final class Content extends FilterInputStream {

        Content(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MalformedStreamException e) {
                throw endedEarly(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (MalformedStreamException e) {
                throw endedEarly(e);
            }
        }

        /** Leaves what has not been read alone: the library would read all of it, while another thread discards it. */
        @Override
        public void close() {}

        private static EOFException endedEarly(MalformedStreamException e) {
            EOFException ended = new EOFException("the form ends before its last boundary");
            ended.initCause(e);
            return ended;
        }
    }
}
