package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.calllog.engine.PlainReconciliation.Call;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A log of calls within a year, written in one of the forms that are read, and the calls that are in it. */
final class RandomLog {

    static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    static final long YEAR_SECONDS = Duration.ofDays(364).toSeconds();

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final List<String> BAD_NUMBERS =
            List.of("", "12", "ciao", "+44 20 7946 0958", "33312", "0000000000");
    private static final List<String> BAD_TIMES = List.of(
            "ieri",
            "2026-13-01 10:00",
            "2026-02-30 10:00:00",
            "2026-05-05 24:00",
            "2026-05-05T10:61",
            "12345",
            "2026-05-05 10:00:00.",
            "2026-05-05 10:00:00+2",
            "1999-12-31 10:00:00",
            "31/12/1999 10:00:00",
            "2026/05/05 10:00:00");
    private static final List<String> CALLERS = List.of(
            "0212345678",
            "+39 02 1234 5679",
            "06/9876543",
            "148",
            "+39148",
            "",
            "anonimo",
            "+442079460958",
            "3331234567");

    final StringBuilder text = new StringBuilder();
    final List<Call> calls = new ArrayList<>();
    final CallLogLayout layout;
    private final Random random;
    private final String separator;
    private final String end;
    private final int columns;
    private long line = 1;

    RandomLog(Random random) {
        this.random = random;
        this.columns = 3 + random.nextInt(3);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        String between = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        boolean said = between.equals("|") || random.nextBoolean();
        this.separator = between;
        this.end = random.nextBoolean() ? "\n" : "\r\n";
        boolean headed = random.nextBoolean();
        Header header = random.nextBoolean() ? Header.AUTO : headed ? Header.PRESENT : Header.ABSENT;
        this.layout =
                new CallLogLayout(places.get(0), places.get(1), places.get(2), said ? between.charAt(0) : 0, header);
        if (random.nextBoolean()) {
            text.append('\ufeff');
        }
        if (headed) {
            text.append(String.join(separator, Collections.nCopies(columns, "colonna")))
                    .append(end);
            line++;
        }
    }

    /** Adds a call of this number at some instant; now and then its number or time cannot be read. */
    void add(String number) {
        String spelled = random.nextInt(12) == 0 ? BAD_NUMBERS.get(random.nextInt(BAD_NUMBERS.size())) : number;
        String caller = CALLERS.get(random.nextInt(CALLERS.size()));
        if (random.nextInt(12) == 0) {
            write(spelled, BAD_TIMES.get(random.nextInt(BAD_TIMES.size())), null, caller);
        } else {
            add(spelled, YEAR.plusSeconds(random.nextLong(YEAR_SECONDS)), caller);
        }
    }

    /** Adds a call at this instant, which is written in any of the spellings. */
    void add(String number, Instant at, String caller) {
        LocalDateTime local = at.atZone(ROME).toLocalDateTime();
        switch (random.nextInt(7)) {
            case 0 ->
                write(
                        number,
                        local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")),
                        local.atZone(ROME).toInstant(),
                        caller);
            case 1 ->
                write(
                        number,
                        local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS")),
                        local.atZone(ROME).toInstant(),
                        caller);
            case 2 ->
                write(
                        number,
                        local.format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")),
                        local.withSecond(0).atZone(ROME).toInstant(),
                        caller);
            case 3 -> write(number, " " + at, at, caller);
            case 4 ->
                write(
                        number,
                        OffsetDateTime.ofInstant(at, ZoneOffset.ofHoursMinutes(-3, -30))
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXX")),
                        at,
                        caller);
            case 5 -> write(number, Long.toString(at.getEpochSecond()), at, caller);
            default -> write(number, Long.toString(at.toEpochMilli() + random.nextInt(1_000)), at, caller);
        }
    }

    private void write(String number, String time, Instant at, String caller) {
        String[] fields = new String[columns];
        Arrays.setAll(fields, i -> List.of("x", "", "=1+1", "\"a\"\"b\"").get(random.nextInt(4)));
        fields[layout.number()] = quoted(number);
        fields[layout.time()] = quoted(time);
        fields[layout.caller()] = quoted(caller);
        if (random.nextInt(15) == 0) {
            text.append(end);
            line++;
        }
        calls.add(new Call(line, number, at, caller));
        text.append(String.join(separator, fields)).append(end);
        line++;
    }

    private String quoted(String field) {
        return random.nextInt(4) == 0 ? "\"" + field + "\"" : field;
    }
}
