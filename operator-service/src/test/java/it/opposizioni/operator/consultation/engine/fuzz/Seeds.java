package it.opposizioni.operator.consultation.engine.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fuzzing begins with: lists as people send them, the places where they are odd, and changes of these by chance. */
public final class Seeds {

    private static final int LONGEST = 4_096;

    private static final List<String> LISTS = List.of(
            "+393331234500\n+393331234501\r\n+393331234502\n",
            "telefono;nome\n3331234500;Rossi\n0039 333 1234501;\"a;b\"\"c\"\n\n12;Refuso\n",
            "\ufeff\"+39 (333) 123.45/00\",=1+1\n\"333\n+442079460000\n\u00e8\t=cmd|' /C calc'!A0\n",
            "nome,numero\nx,+393331234500\n\"y, z\",3331234501\n,\n\"\",\"\"\n",
            "+3933312345000\n800 123 456\n112\n9999999999999999999999\n \n\r\r\n39333123450\n",
            "06 12345678\t@SUM(A1)\n02 1234567;-a\n+39 011 1234567,+39 1\n393331234502");

    private static final List<String> PARTS = List.of(
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c"
                    + " r=\"C1\"><v>3.3312345E9</v></c></row><row r=\"9\"><c"
                    + " t=\"inlineStr\"><is><t>+393331234500</t></is></c></row></sheetData></worksheet>",
            "<sst><si><t>+393331234500</t></si><si><r><t>a\nb</t></r><rPh><t>x</t></rPh></si></sst>",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>");

    private static final List<String> TOKENS = List.of(
            "+39",
            "0039",
            "333",
            "\n",
            "\r\n",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "=",
            "@",
            "-",
            "\0",
            "\u00e8",
            "\ufeff",
            "\ud83d\ude00",
            "<c r=\"ZZZZ1\">",
            "<v>1E999999999</v>",
            "<row r=\"-1\">",
            "<row r=\"1048576\">",
            "</row>",
            "<c t=\"s\">",
            "<v>-1</v>",
            "PK\3\4",
            "PK\5\6",
            "&#0;",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "333123450",
            "2147483648");

    private Seeds() {}

    /** Every list, each with every first byte that says what is to be made of it. */
    public static List<byte[]> all(int kinds) {
        return Stream.concat(
                        Stream.of(LISTS, PARTS)
                                .flatMap(List::stream)
                                .flatMap(text -> Stream.of(
                                        text.getBytes(UTF_8), text.getBytes(UTF_16LE), text.getBytes(ISO_8859_1))),
                        Stream.of(new byte[0]))
                .flatMap(content -> IntStream.range(0, kinds).mapToObj(kind -> headed(kind, content)))
                .toList();
    }

    private static byte[] headed(int kind, byte[] content) {
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) kind;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    /** The same with a few things changed; the first byte stays. */
    static byte[] changed(byte[] input, Random random) {
        byte[] changed = input;
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = 1 + random.nextInt(changed.length);
            changed = switch (random.nextInt(5)) {
                case 0 ->
                    spliced(
                            changed,
                            at,
                            0,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8));
                case 1 -> spliced(changed, at, random.nextInt(8), new byte[0]);
                case 2 -> spliced(changed, at, 1, new byte[] {(byte) random.nextInt()});
                case 3 -> spliced(changed, at, 0, changed);
                default -> spliced(changed, at, changed.length, new byte[0]);
            };
        }
        return changed;
    }

    private static byte[] spliced(byte[] input, int at, int removed, byte[] added) {
        int rest = Math.min(input.length, at + removed);
        byte[] spliced = new byte[Math.min(LONGEST, at + added.length + input.length - rest)];
        int head = Math.min(at, spliced.length);
        System.arraycopy(input, 0, spliced, 0, head);
        int middle = Math.min(added.length, spliced.length - head);
        System.arraycopy(added, 0, spliced, head, middle);
        System.arraycopy(input, rest, spliced, head + middle, spliced.length - head - middle);
        return spliced;
    }

    /** Writes the seeds into a directory, for Jazzer to begin with: directory, and how many kinds of input there are. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        List<byte[]> seeds = all(Integer.parseInt(arguments[1]));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(directory.resolve("seed-" + i), seeds.get(i));
        }
    }
}
