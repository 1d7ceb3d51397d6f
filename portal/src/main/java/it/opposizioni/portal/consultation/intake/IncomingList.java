package it.opposizioni.portal.consultation.intake;

import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The list of a form: a file that is still arriving, or what was pasted. */
final class IncomingList {

    static final long LARGEST = 1_000_000_000;

    /** Kinds of files that hold something else than a list; any other name is allowed, what it is shows in the content. */
    private static final Set<String> NO_LISTS = Set.of(
            "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsm", "ods", "numbers", "ppt", "pptx", "jpg", "jpeg", "png",
            "gif", "webp", "heic", "htm", "html", "json", "xml", "exe", "msi", "apk", "jar", "rar", "7z", "tar", "mp3",
            "mp4", "mov");

    private final String field;
    private final Counted content;

    private IncomingList(String field, InputStream content) {
        this.field = field;
        this.content = new Counted(content);
    }

    /** Empty, and said in the form, when there is no list or not only one. */
    static Optional<IncomingList> of(StreamedForm arriving, Form form, ListTexts texts) {
        String pasted = form.value("pasted");
        Optional<StreamedFile> file =
                arriving.file().filter(chosen -> !chosen.name().isBlank());
        if (file.isPresent() && !pasted.isEmpty()) {
            form.reject("file", texts.pastedAndFile());
            return Optional.empty();
        }
        if (arriving.cut().contains("pasted")) {
            form.reject("pasted", texts.pastedTooLong());
            return Optional.empty();
        }
        if (file.isEmpty() && pasted.isEmpty()) {
            form.reject("file", texts.fileMissing());
            return Optional.empty();
        }
        return file.isPresent()
                ? of(file.get(), form, texts)
                : Optional.of(new IncomingList(
                        "pasted", new ByteArrayInputStream((pasted + "\n").getBytes(StandardCharsets.UTF_8))));
    }

    private static Optional<IncomingList> of(StreamedFile file, Form form, ListTexts texts) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (NO_LISTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            form.reject("file", texts.fileType());
            return Optional.empty();
        }
        PushbackInputStream content = new PushbackInputStream(file.content());
        try {
            int first = content.read();
            if (first < 0) {
                form.reject("file", texts.fileEmpty());
                return Optional.empty();
            }
            content.unread(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new IncomingList("file", content));
    }

    String field() {
        return field;
    }

    InputStream content() {
        return content;
    }

    boolean isTooBig() {
        return content.count > LARGEST;
    }

    /** Breaks off after the largest list, so that the service does not take a part for the whole. */
    private static final class Counted extends FilterInputStream {

        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : (int) counted(read, 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return read < 0 ? read : (int) counted(read, read);
        }

        private long counted(long result, int more) throws IOException {
            count += more;
            if (count > LARGEST) {
                throw new IOException("larger than a list may be");
            }
            return result;
        }
    }
}
