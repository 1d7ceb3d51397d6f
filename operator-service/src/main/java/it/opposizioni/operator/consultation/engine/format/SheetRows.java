package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** The rows of a sheet as lines of text, made as they are read. A row without cells is an empty line, so that numbers of lines fit. */
final class SheetRows extends ChunkedInputStream {

    private static final int MOST_ROWS = 1_048_576;

    /** What stands further to the right is left out: a list of contacts has no such columns. */
    private static final int MOST_COLUMNS = 256;

    /** A chunk of many rows, and one row more: a text that is once in the file may be referred to by each of its cells. */
    private static final int LONGEST_CHUNK = 2 << 20;

    private static final int CHUNK = 32 << 10;

    /** Longer than any number that a spreadsheet writes; what is longer takes long to be read as one. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_EXPONENT = 400;

    private final SheetXml sheet;
    private final SharedTexts texts;
    private final InputStream archive;
    private final StringBuilder line = new StringBuilder();
    private int rows;
    private boolean ended;

    SheetRows(SheetXml sheet, SharedTexts texts, InputStream archive) {
        this.sheet = sheet;
        this.texts = texts;
        this.archive = archive;
    }

    @Override
    byte[] nextChunk() throws IOException {
        if (ended) {
            return null;
        }
        line.setLength(0);
        try {
            // many rows at once: a chunk for each would cost more than the row
            while (line.length() < CHUNK && nextRow()) {
                line.append('\n');
            }
        } catch (XMLStreamException e) {
            throw Spreadsheet.refused(e);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean nextRow() throws XMLStreamException, ListRefusedException {
        if (sheet.nextElement("sheetData", "row") == null) {
            ended = true;
            return false;
        }
        skipTo(sheet.attribute("r"));
        readCells();
        return true;
    }

    private void skipTo(String stated) throws ListRefusedException {
        rows++;
        int row = stated == null ? rows : wholeNumber(stated);
        if (Math.max(row, rows) > MOST_ROWS) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, rows);
        }
        while (rows < row) {
            line.append('\n');
            rows++;
        }
    }

    private void readCells() throws XMLStreamException, ListRefusedException {
        int next = 0;
        while (sheet.nextElement("row", "c") != null) {
            String place = sheet.attribute("r");
            int column = place == null ? next : column(place);
            String content = content(sheet.attribute("t"));
            if (column >= next && column < MOST_COLUMNS) {
                line.repeat(OpenedList.SPREADSHEET_DELIMITER, column - Math.max(0, next - 1));
                append(content);
                if (line.length() > LONGEST_CHUNK) {
                    throw new ListRefusedException(Reason.LINE_TOO_LONG, rows);
                }
                next = column + 1;
            }
        }
    }

    private String content(String type) throws XMLStreamException, ListRefusedException {
        String content = "";
        for (String part = sheet.nextElement("c", "v", "is"); part != null; part = sheet.nextElement("c", "v", "is")) {
            content = part.equals("v") ? value(sheet.value(), type == null ? "n" : type) : sheet.runs("is");
        }
        return content;
    }

    private String value(String raw, String type) throws ListRefusedException {
        return switch (type) {
            case "s" -> texts.get(wholeNumber(raw.strip()));
            case "n" -> digits(raw.strip());
            default -> raw;
        };
    }

    /** A telephone number that was typed as a number is stored as {@code 3.33123456E9} at times. */
    private static String digits(String raw) {
        if (raw.length() > LONGEST_NUMBER || raw.indexOf('E') < 0 && raw.indexOf('e') < 0 && raw.indexOf('.') < 0) {
            return raw;
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            return value.signum() == 0 || Math.abs(value.scale()) > LONGEST_EXPONENT
                    ? raw
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    private static int wholeNumber(String text) throws ListRefusedException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
        }
    }

    /** {@code BC12} is column 54. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** One contact a line: a line end inside of a cell becomes a blank. */
    private void append(String content) {
        boolean quoted = false;
        for (int i = 0; i < content.length() && !quoted; i++) {
            char c = content.charAt(i);
            quoted = c == '"' || c == ',' || c == ';' || c == '\t';
        }
        if (quoted) {
            line.append('"');
        }
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            line.append(c < ' ' && c != '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? ' ' : c);
            if (c == '"') {
                line.append('"');
            }
        }
        if (quoted) {
            line.append('"');
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
