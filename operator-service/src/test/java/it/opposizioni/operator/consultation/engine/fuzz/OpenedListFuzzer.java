package it.opposizioni.operator.consultation.engine.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.PreviewMaker;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Opens any input, for Jazzer: as it is, or packed as a list may be, because chance alone would never hit a checksum.
 * Either it is refused in words, or it is read to an end that is not far.
 */
public final class OpenedListFuzzer {

    static final int KINDS = 6;

    private static final ListLimits LIMITS = new ListLimits(8 << 20, 1 << 16, 1 << 16, 1 << 16, 1_000, 200);
    private static final ListOpener OPENER = new ListOpener(LIMITS);
    private static final int NOT_FAR = 48 << 20;

    private static final byte[] WORKBOOK = ("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships\"><sheets><sheet r:id=\"r\"/></sheets></workbook>")
            .getBytes(UTF_8);
    private static final byte[] RELATIONS =
            "<Relationships><Relationship Id=\"r\" Target=\"s.xml\"/></Relationships>".getBytes(UTF_8);
    private static final byte[] SHEET =
            "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></sheetData>".getBytes(UTF_8);
    private static final byte[] TEXTS = "<sst><si><t>+393331234500</t></si></sst>".getBytes(UTF_8);

    private OpenedListFuzzer() {}

    /** Jazzer's entry. The first byte says how the rest is packed. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        switch ((input[0] & 0xFF) % KINDS) {
            case 0 -> open(content);
            case 1 -> requireTheSame(open(content), content, open(gzip(content)));
            case 2 -> requireTheSame(open(content), content, open(zip("list.csv", content)));
            case 3 -> open(workbook(WORKBOOK, RELATIONS, TEXTS, content));
            case 4 -> open(workbook(WORKBOOK, RELATIONS, content, SHEET));
            default -> open(workbook(content, content, TEXTS, SHEET));
        }
    }

    /** @return the text, or null when it was refused */
    static byte[] open(byte[] sent) throws IOException {
        try (OpenedList list = OPENER.open(() -> new ByteArrayInputStream(sent))) {
            try {
                PreviewMaker.of(list);
                for (Delimiter delimiter : Delimiter.values()) {
                    PreviewMaker.of(list, delimiter);
                }
            } catch (ListRefusedException _) {
                // nothing to show: the comparison will say so too
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] chunk = new byte[8 << 10];
            for (int read = list.text().read(chunk, 0, chunk.length);
                    read >= 0;
                    read = list.text().read(chunk, 0, chunk.length)) {
                text.write(chunk, 0, read);
                if (text.size() > NOT_FAR) {
                    throw new AssertionError(sent.length + " bytes become more than " + NOT_FAR);
                }
            }
            return text.toByteArray();
        } catch (ListRefusedException e) {
            e.reason();
            return null;
        }
    }

    /** What a list came in changes nothing of it, unless it was something packed itself. */
    private static void requireTheSame(byte[] text, byte[] content, byte[] unpacked) {
        boolean packed = content.length > 1 && (content[0] == 'P' && content[1] == 'K' || content[0] == 0x1F);
        if (!packed && !Arrays.equals(text, unpacked)) {
            throw new AssertionError("unpacked it is another list");
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = quick(packed)) {
            put(zip, name, content);
        }
        return packed.toByteArray();
    }

    /** A workbook of one sheet whose cells refer to one text. */
    static byte[] workbook(String text, String sheet) throws IOException {
        byte[] texts = ("<sst><si><t>" + text + "</t></si></sst>").getBytes(UTF_8);
        return workbook(WORKBOOK, RELATIONS, texts, sheet.getBytes(UTF_8));
    }

    private static byte[] workbook(byte[] workbook, byte[] relations, byte[] texts, byte[] sheet) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = quick(packed)) {
            put(zip, "[Content_Types].xml", new byte[0]);
            put(zip, "xl/workbook.xml", workbook);
            put(zip, "xl/_rels/workbook.xml.rels", relations);
            put(zip, "xl/s.xml", sheet);
            put(zip, "xl/sharedStrings.xml", texts);
        }
        return packed.toByteArray();
    }

    private static ZipOutputStream quick(OutputStream packed) {
        ZipOutputStream zip = new ZipOutputStream(packed);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
