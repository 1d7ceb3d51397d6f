package it.opposizioni.portal.upload;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * Takes a multipart form apart while it arrives (RFC 7578): first the fields, then the content of the file, asked for by whoever
 * passes it on. Holds one block of the file at a time. Fields that come after the file are not looked at.
 */
final class MultipartReader {

    static final int LONGEST_FIELD = 256 * 1024;
    private static final int LONGEST_FORM = 4 * LONGEST_FIELD;
    private static final int BLOCK = 32 * 1024;
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(name|filename)=\"([^\"]*)\"");

    private final InputStream source;
    private final byte[] block = new byte[BLOCK];
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Set<String> cut = new HashSet<>();
    private final MultipartParser.ParseState state;
    private final Content content = new Content();

    private String fileName;
    private boolean fileEnded;
    private int formLength;

    MultipartReader(InputStream source, String boundary) {
        this.source = source;
        this.state = MultipartParser.beginParse(
                new Parts(), boundary.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8.name());
    }

    /** Reads up to the beginning of the file, or to the end of the form when there is none. */
    void readFields() throws IOException {
        while (fileName == null && !state.isComplete()) {
            fill();
        }
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    Set<String> cut() {
        return cut;
    }

    Optional<StreamedFile> file() {
        return Optional.ofNullable(fileName).map(name -> new StreamedFile(name, content));
    }

    void discardTheRest() throws IOException {
        while (discarded() >= 0) {
            // nothing is done with it
        }
    }

    /** Who passes the file on may still be reading when the rest is no longer wanted: one of them at a time. */
    private synchronized int discarded() throws IOException {
        return source.read(block);
    }

    private synchronized void fill() throws IOException {
        int read = source.read(block);
        if (read < 0) {
            throw new EOFException("the form ends before its last boundary");
        }
        state.parse(ByteBuffer.wrap(block, 0, read));
    }

    private final class Parts implements MultipartParser.PartHandler {

        private String field;
        private boolean inFile;
        private ByteArrayOutputStream value;

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            String disposition = headers.getFirst("Content-Disposition");
            String name = parameter(disposition, "name");
            String file = parameter(disposition, "filename");
            inFile = file != null && fileName == null;
            field = file == null && fileName == null ? name : null;
            value = new ByteArrayOutputStream();
            if (inFile) {
                fileName = file;
            }
        }

        @Override
        public void data(ByteBuffer bytes) throws IOException {
            if (inFile) {
                content.add(bytes);
            } else if (field != null) {
                formLength += bytes.remaining();
                if (formLength > LONGEST_FORM) {
                    throw new IOException("the fields of the form are too long");
                }
                int kept = Math.min(bytes.remaining(), LONGEST_FIELD - value.size());
                if (kept < bytes.remaining()) {
                    cut.add(field);
                }
                byte[] taken = new byte[kept];
                bytes.get(taken);
                value.writeBytes(taken);
            }
        }

        @Override
        public void endPart() {
            if (inFile) {
                fileEnded = true;
            } else if (field != null) {
                fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.toString(StandardCharsets.UTF_8));
            }
            inFile = false;
            field = null;
        }

        private static String parameter(String disposition, String wanted) {
            Matcher found = PARAMETER.matcher(disposition == null ? "" : disposition);
            while (found.find()) {
                if (found.group(1).equalsIgnoreCase(wanted)) {
                    return found.group(2);
                }
            }
            return null;
        }
    }

    /** The file, as far as it has arrived; asks for more when it is read. */
    private final class Content extends InputStream {

        private final ByteArrayOutputStream arrived = new ByteArrayOutputStream(2 * BLOCK);
        private byte[] waiting = {};
        private int next;

        void add(ByteBuffer bytes) {
            byte[] more = new byte[bytes.remaining()];
            bytes.get(more);
            arrived.writeBytes(more);
        }

        @Override
        public int read() throws IOException {
            return await() ? waiting[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!await()) {
                return -1;
            }
            int taken = Math.min(length, waiting.length - next);
            System.arraycopy(waiting, next, into, offset, taken);
            next += taken;
            return taken;
        }

        @Override
        public int available() {
            return waiting.length - next + arrived.size();
        }

        private boolean await() throws IOException {
            while (next == waiting.length) {
                if (arrived.size() == 0 && fileEnded) {
                    return false;
                }
                while (arrived.size() == 0 && !fileEnded) {
                    fill();
                }
                waiting = arrived.toByteArray();
                next = 0;
                arrived.reset();
            }
            return true;
        }
    }
}
