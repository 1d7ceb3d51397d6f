package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The first sheet of an XLSX workbook as text with columns. Read twice from the archive, because the cells come before the texts
 * that they refer to; so a list of any length is held in no memory but that of its distinct texts. Own code, because a list is kept as
 * an encrypted stream, and libraries want a file with random access or the whole of it in memory.
 */
final class Spreadsheet {

    private Spreadsheet() {}

    /** The parts that every workbook has come under these names; a list would not. */
    static boolean isOne(ListSource archive, ListLimits limits) throws IOException {
        try (Archive zip = new Archive(archive.open(), limits)) {
            String first = zip.next();
            return first != null
                    && (first.equals("[Content_Types].xml")
                            || first.startsWith("_rels/")
                            || first.startsWith("xl/")
                            || first.startsWith("docProps/"));
        }
    }

    static InputStream open(ListSource archive, ListLimits limits) throws IOException {
        try {
            Workbook workbook = new Workbook();
            try (Archive zip = new Archive(archive.open(), limits)) {
                for (String name = zip.next(); name != null; name = zip.next()) {
                    workbook.read(name, zip);
                }
            }
            return rows(archive, workbook, limits);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static InputStream rows(ListSource archive, Workbook workbook, ListLimits limits)
            throws IOException, XMLStreamException {
        Archive zip = new Archive(archive.open(), limits);
        String sheet = workbook.firstSheet();
        for (String name = zip.next(); name != null; name = zip.next()) {
            if (name.equals(sheet)) {
                return new SheetRows(new SheetXml(zip), workbook.texts(), zip);
            }
        }
        zip.close();
        throw new ListRefusedException(Reason.NO_LIST_INSIDE, 1);
    }

    /** What the reader of XML found wrong, or what the stream below it refused. */
    static IOException refused(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ListRefusedException refused) {
                return refused;
            }
        }
        // bytes that are no characters are the sheet's fault; anything else that the stream threw is not
        return e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)
                ? io
                : new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
    }
}
