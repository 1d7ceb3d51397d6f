package it.opposizioni.registry.telcofeed.transport;

import it.opposizioni.kit.io.BulkFilterInputStream;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The signed text of a feed, which must be read to its end, and then {@link #finish} be called, before it may take effect. */
public final class OpenedFeed extends BulkFilterInputStream {

    private static final Text TOO_LARGE =
            Text.of("Il file decompresso è troppo grande: dividilo.", "Uncompressed, the file is too large: split it.");

    private final InputStream wrapped;
    private long left;

    OpenedFeed(InputStream wrapped, InputStream text, long largest) {
        super(text);
        this.wrapped = wrapped;
        this.left = largest;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new DomainException(CommonProblems.TOO_LARGE, TOO_LARGE);
        }
        return read;
    }

    /** The parser of the text closes it; what it is wrapped in must still be read to its end, and belongs to the server. */
    @Override
    public void close() {
        // nothing
    }

    /** A compressed text ends before what it is wrapped in, and whether that is unchanged shows at its very end. */
    public void finish() throws IOException {
        wrapped.transferTo(OutputStream.nullOutputStream());
    }
}
