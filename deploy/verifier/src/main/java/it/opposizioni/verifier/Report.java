package it.opposizioni.verifier;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Says what came of a check. Texts of the receipt are cleared of what a terminal would obey. */
final class Report {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final PrintStream out;
    private final Locale locale;

    Report(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void say(Words words, Object... values) {
        out.println(clean(words.in(locale).formatted(values)));
    }

    void receipt(Receipt receipt, Instant now) {
        switch (receipt.finding) {
            case ALTERED -> say(Words.ALTERED);
            case UNKNOWN_KEY -> say(Words.UNKNOWN_KEY);
            case GENUINE -> genuine(receipt, now);
        }
    }

    private void genuine(Receipt receipt, Instant now) {
        say(Words.GENUINE);
        row(Words.OPERATOR, receipt.text("operator", "name"));
        row(Words.PRINCIPAL, receipt.text("principal", "name"));
        row(Words.PURPOSE, term(receipt.text("campaign", "purpose")) + ", " + term(receipt.text("campaign", "medium")));
        row(Words.RECIPIENT, receipt.text("campaign", "recipient"));
        row(Words.SEALED, time(receipt.text("sealedAt")));
        row(Words.LAST_DAY, lastDay(receipt.text("validUntil")));
        row(Words.REGISTER, fill(Words.VERSION, receipt.text("registerVersion"), time(receipt.text("registerAsOf"))));
        row(
                Words.LINES,
                fill(
                        Words.COUNTS,
                        receipt.text("counts", "received"),
                        receipt.text("counts", "callable"),
                        receipt.text("counts", "opposed"),
                        receipt.text("counts", "exempted"),
                        receipt.text("counts", "invalid")));
        row(Words.CODE, String.valueOf(receipt.text("code")).replaceAll("(.{4})(?!$)", "$1-"));
        Instant end = instant(receipt.text("validUntil"));
        say(end != null && now.isBefore(end) ? Words.ALIVE : Words.DEAD);
    }

    /** @param part name of the matching file in the receipt; null when none matches */
    void file(String name, String sha256, String part) {
        Words what = Words.OTHER_FILE;
        for (Words each : Words.values()) {
            if (part != null && each.name().equalsIgnoreCase(part + "_FILE")) {
                what = each;
            }
        }
        out.println(clean(name) + ": " + what.in(locale));
        out.println("  SHA-256 " + sha256);
    }

    private void row(Words label, String value) {
        if (value != null) {
            out.println("  %-14s %s".formatted(label.in(locale), clean(value)));
        }
    }

    private String fill(Words words, Object... values) {
        return words.in(locale).formatted(values);
    }

    private String term(String code) {
        for (Words each : Words.values()) {
            if (each.name().equals(code)) {
                return each.in(locale);
            }
        }
        return String.valueOf(code);
    }

    private String time(String text) {
        Instant at = instant(text);
        return at == null
                ? text
                : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale)
                        .withZone(ROME)
                        .format(at);
    }

    private String lastDay(String end) {
        Instant at = instant(end);
        if (at == null) {
            return end;
        }
        LocalDate day = LocalDate.ofInstant(at.minusMillis(1), ROME);
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }
}
