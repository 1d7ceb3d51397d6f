package it.opposizioni.operator.consultation.engine.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A list as text, out of whatever it came in.
 *
 * @param format null for text, whose columns are not detected yet
 * @param text in UTF-8, or in a superset of ASCII as it came
 * @param encoding of the text before it was opened
 */
public record OpenedList(ListFormat format, Compression compression, ListEncoding encoding, PeekableInputStream text)
        implements Closeable {

    /** Every column of a spreadsheet is written with this between. */
    public static final char SPREADSHEET_DELIMITER = ',';

    static OpenedList ofText(PeekableInputStream sent, Compression compression) throws IOException {
        ListEncoding encoding = ListEncoding.of(sent.head());
        PeekableInputStream text =
                encoding.isWide() ? PeekableInputStream.of(new TranscodedInputStream(sent, encoding)) : sent;
        return new OpenedList(null, compression, encoding, text);
    }

    static OpenedList ofSpreadsheet(InputStream rows, Compression compression) throws IOException {
        return new OpenedList(ListFormat.XLSX, compression, ListEncoding.UTF_8, PeekableInputStream.of(rows));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
