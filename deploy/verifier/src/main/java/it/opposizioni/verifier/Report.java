package it.opposizioni.verifier;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints the result of a check. Control characters in the texts of the receipt are replaced, because a terminal would obey them. */
final class Report {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** What may have been found of the calls of a log, by its name in the receipt. */
    private static final Map<String, Texts> FINDINGS = findings();

    private final PrintStream out;
    private final Locale locale;

    Report(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    private static Map<String, Texts> findings() {
        Map<String, Texts> findings = new LinkedHashMap<>();
        findings.put("noConsultation", Texts.NO_CONSULTATION);
        findings.put("toldOpposed", Texts.TOLD_OPPOSED);
        findings.put("consultationUnknown", Texts.CONSULTATION_UNKNOWN);
        findings.put("opposed", Texts.OPPOSED);
        findings.put("unknownThen", Texts.UNKNOWN_THEN);
        findings.put("undeclaredCaller", Texts.UNDECLARED_CALLER);
        findings.put("outOfHours", Texts.OUT_OF_HOURS);
        findings.put("noMandate", Texts.NO_MANDATE);
        findings.put("outOfRange", Texts.OUT_OF_RANGE);
        findings.put("unreadable", Texts.UNREADABLE);
        return findings;
    }

    void print(Texts text, Object... values) {
        out.println(clean(text.in(locale).formatted(values)));
    }

    void receipt(Receipt receipt, Instant now) {
        switch (receipt.finding) {
            case ALTERED -> print(Texts.ALTERED);
            case UNKNOWN_KEY -> print(Texts.UNKNOWN_KEY);
            case GENUINE -> genuine(receipt, now);
        }
    }

    private void genuine(Receipt receipt, Instant now) {
        print(Texts.GENUINE);
        row(Texts.OPERATOR, receipt.text("operator", "name"));
        row(Texts.PRINCIPAL, receipt.text("principal", "name"));
        switch (receipt.kind) {
            case CONSULTATION -> consultation(receipt, now);
            case CALL_LOG -> callLog(receipt);
        }
    }

    private void consultation(Receipt receipt, Instant now) {
        row(Texts.PURPOSE, term(receipt.text("campaign", "purpose")) + ", " + term(receipt.text("campaign", "medium")));
        row(Texts.RECIPIENT, receipt.text("campaign", "recipient"));
        row(Texts.SEALED, time(receipt.text("sealedAt")));
        row(Texts.LAST_DAY, lastDay(receipt.text("validUntil")));
        register(receipt);
        String sequence = receipt.text("registerSequence");
        row(Texts.LAST_EVENT, sequence == null ? null : fill(Texts.EVENT_NUMBER, sequence));
        row(
                Texts.LINES,
                fill(
                        Texts.COUNTS,
                        receipt.text("counts", "received"),
                        receipt.text("counts", "callable"),
                        receipt.text("counts", "opposed"),
                        receipt.text("counts", "exempted"),
                        receipt.text("counts", "invalid")));
        code(receipt);
        Instant end = instant(receipt.text("validUntil"));
        print(end != null && now.isBefore(end) ? Texts.STILL_VALID : Texts.EXPIRED);
    }

    private void callLog(Receipt receipt) {
        row(Texts.SENT_BY, term(receipt.text("sentBy")));
        row(Texts.FIRST_CALL, time(receipt.text("firstCall")));
        row(Texts.LAST_CALL, time(receipt.text("lastCall")));
        row(Texts.CHECKED, time(receipt.text("sealedAt")));
        register(receipt);
        row(Texts.KNOWN_FROM, time(receipt.text("knownFrom")));
        row(Texts.CALLS, fill(Texts.REMARKS, receipt.text("counts", "calls"), receipt.text("counts", "unremarkable")));
        FINDINGS.forEach((name, words) -> {
            String calls = receipt.text("counts", name);
            if (calls != null && !calls.equals("0")) {
                out.println("  %15s %s".formatted(clean(calls), words.in(locale)));
            }
        });
        code(receipt);
        print(Texts.OF_CALLS);
    }

    private void register(Receipt receipt) {
        row(Texts.REGISTER, fill(Texts.VERSION, receipt.text("registerVersion"), time(receipt.text("registerAsOf"))));
    }

    private void code(Receipt receipt) {
        row(Texts.CODE, String.valueOf(receipt.text("code")).replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** Which of the receipt's files it is, or that it is none. */
    void file(String name, String sha256, Receipt receipt) {
        String part = receipt.files().get(sha256);
        Texts what = receipt.kind == Receipt.Kind.CALL_LOG ? Texts.NO_FILE_OF_LOG : Texts.OTHER_FILE;
        for (Texts each : Texts.values()) {
            if (part != null && each.name().equalsIgnoreCase(part + "_FILE")) {
                what = each;
            }
        }
        out.println(clean(name) + ": " + what.in(locale));
        out.println("  SHA-256 " + sha256);
    }

    private void row(Texts label, String value) {
        if (value != null) {
            out.println("  %-15s %s".formatted(label.in(locale), clean(value)));
        }
    }

    private String fill(Texts text, Object... values) {
        return text.in(locale).formatted(values);
    }

    private String term(String code) {
        for (Texts each : Texts.values()) {
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
