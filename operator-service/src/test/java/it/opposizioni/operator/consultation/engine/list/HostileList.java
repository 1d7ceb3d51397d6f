package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.nio.charset.Charset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A short list in which somebody hides opposed numbers in any place where a reader might look: behind any line end, in quotes that close late,
 * twice or never, after other separators, in every spelling and encoding.
 *
 * @param sent as it arrives
 * @param text as it is compared, a character a byte
 * @param longest bytes of a record
 * @param chunk bytes that arrive at once
 */
record HostileList(byte[] sent, String text, ListLayout layout, int longest, int chunk, int workers) {

    static final List<Long> OPPOSED = List.of(
            393331234501L, 393331234503L, 390612345678L, 39061234567L, 393401234505L, 393331234507L, 3902123456781L);
    static final List<Long> EXEMPTED = List.of(393331234511L, 390612345611L);
    private static final List<Long> CALLABLE = List.of(
            393331234502L, 393331234504L, 390612345602L, 393401234506L, 39061234561L, 393331234506L, 3906123456781L);

    private static final List<String> ENDS = List.of("\n", "\n", "\r\n", "\r\n", "\r", "\r", "\n\r", "\r\r\n");
    private static final List<String> BREAKS =
            List.of("\n", "\r", "\r\n", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001c", "\u001e");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final List<String> TEXTS = List.of(
            "",
            "",
            "Rossi",
            "Da Mario",
            "x",
            " ",
            "=1+1",
            "-a",
            "+39",
            "\u00e8",
            "\u20ac",
            "\u2026",
            "\uff1d1",
            "\u00a0=1",
            "\u200b@x",
            "\"\"",
            "'",
            "00187",
            "2026-11-26",
            "9",
            "\u00c5",
            "\u00a0");
    private static final List<String> SOUP = List.of(
            "\"", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\u000b", "\u2028", "\u0085", " ", "x", "=",
            "'", "\u00e8", "9", "+39");

    static HostileList of(SplittableRandom random) {
        char delimiter = random.nextInt(3) == 0
                ? ListLayout.ANY
                : SEPARATORS.get(random.nextInt(4)).charAt(0);
        int column = random.nextInt(2) == 0 ? 0 : random.nextInt(3);
        ListLayout.Header header = ListLayout.Header.values()[random.nextInt(3)];
        String usual = delimiter == ListLayout.ANY ? SEPARATORS.get(random.nextInt(3)) : String.valueOf(delimiter);
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "\ufeff" : "");
        if (random.nextInt(3) == 0) {
            text.append("Nome".concat(usual).repeat(column)).append("Telefono").append(one(random, ENDS));
        }
        String end = one(random, ENDS);
        int records = 1 + random.nextInt(6);
        for (int i = 0; i < records; i++) {
            record(random, text, usual, column);
            text.append(random.nextInt(4) == 0 ? one(random, ENDS) : end);
        }
        if (random.nextInt(4) != 0) {
            text.append("x".concat(usual).repeat(column)).append("+393331234502");
        }
        int longest = random.nextInt(8) == 0 ? 60 + random.nextInt(100) : 4_096;
        int chunk = random.nextInt(2) == 0 ? 4_096 : 1 + random.nextInt(40);
        return encoded(random, text.toString(), new ListLayout(column, delimiter, header), longest, chunk);
    }

    private static HostileList encoded(
            SplittableRandom random, String text, ListLayout layout, int longest, int chunk) {
        int workers = random.nextInt(16) == 0 ? 2 : 1;
        int encoding = random.nextInt(16);
        Charset charset = encoding < 4 ? ISO_8859_1 : UTF_8;
        byte[] bytes = text.getBytes(charset);
        byte[] sent = encoding == 15 && text.startsWith("\ufeff") ? text.getBytes(UTF_16LE) : bytes;
        return new HostileList(sent, new String(bytes, ISO_8859_1), layout, longest, chunk, workers);
    }

    private static void record(SplittableRandom random, StringBuilder text, String usual, int column) {
        String separator = random.nextInt(12) == 0 ? one(random, SEPARATORS) : usual;
        int fields = column + 1 + random.nextInt(3);
        for (int i = 0; i < fields; i++) {
            text.append(i == 0 ? "" : separator);
            if (i == column && random.nextInt(12) != 0) {
                String number = number(random);
                text.append(random.nextInt(5) == 0 ? "\"" + number + "\"" : number);
            } else {
                text.append(field(random));
            }
        }
    }

    private static String field(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> one(random, TEXTS);
            case 2 -> number(random);
            case 3 -> soup(random);
            case 4 -> "\"" + one(random, TEXTS) + "\"" + (random.nextInt(6) == 0 ? " srl" : "");
            case 5 -> one(random, TEXTS) + one(random, BREAKS) + number(random) + one(random, TEXTS);
            default -> "\"" + quoted(random) + (random.nextInt(16) == 0 ? "" : "\"");
        };
    }

    private static String quoted(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> one(random, BREAKS);
                        case 2 -> one(random, SEPARATORS);
                        case 3 -> number(random);
                        case 4 -> random.nextInt(3) == 0 ? "\"\"" : one(random, SEPARATORS) + "\"\"";
                        default -> one(random, TEXTS);
                    });
        }
        return text.toString();
    }

    private static String soup(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(random.nextInt(4) == 0 ? number(random) : one(random, SOUP));
        }
        return text.toString();
    }

    private static String number(SplittableRandom random) {
        List<Long> among = random.nextInt(8) == 0 ? EXEMPTED : random.nextBoolean() ? OPPOSED : CALLABLE;
        String digits = Long.toString(among.get(random.nextInt(among.size())));
        String national = digits.substring(2);
        return switch (random.nextInt(10)) {
            case 0 -> national;
            case 1 -> "0039" + national;
            case 2 -> "+39 " + national.substring(0, 3) + " " + national.substring(3);
            case 3 ->
                "+" + digits.substring(0, 7) + one(random, List.of("\t", "-", ".", "\u00a0", "/"))
                        + digits.substring(7);
            case 4 -> " +" + digits + " ";
            default -> "+" + digits;
        };
    }

    private static String one(SplittableRandom random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
