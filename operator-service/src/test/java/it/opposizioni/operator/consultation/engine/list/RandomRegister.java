package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.SnapshotEditor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A register in which some numbers of a list are opposed, and some exempted for one operator in every way there is. */
final class RandomRegister {

    private static final UUID OPERATOR = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");

    final Set<Long> opposed = new HashSet<>();

    /** Of those that the operator may call; empty without an end. */
    final Map<Long, String> lastDays = new HashMap<>();

    private final RegisterIndex index = new RegisterIndex();

    /** @param text any cell of it may be a number */
    RandomRegister(String text, long seed) {
        Random random = new Random(seed);
        Set<Long> numbers = new HashSet<>();
        text.lines().filter(line -> line.length() < 1_000).forEach(line -> {
            for (String cell : line.split("[,;\t|\"]")) {
                // nobody registers a foreign number
                PhoneNumber.tryParse(cell)
                        .filter(PhoneNumber::isItalian)
                        .ifPresent(number -> numbers.add(number.digits()));
            }
        });
        index.advance(Marks.at(NOW), editor -> {
            numbers.forEach(number -> put(number, random, editor));
            return 1;
        });
    }

    ComparedWith with() {
        return ComparedWith.of(index.current(), OPERATOR);
    }

    private void put(long number, Random random, SnapshotEditor editor) {
        if (random.nextInt(3) > 0) {
            opposed.add(number);
            editor.set(number, true);
        }
        LocalDate last = TODAY.plusDays(random.nextInt(1_000));
        switch (random.nextInt(9)) {
            case 0 -> exempt(number, last.toString(), editor, TODAY, last);
            case 1 -> exempt(number, "", editor, TODAY.minusDays(9), null);
            case 2 -> editor.add(OPERATOR, number, period(TODAY.minusDays(9), TODAY.minusDays(1)));
            case 3 -> editor.add(OPERATOR, number, period(TODAY.plusDays(1), last));
            case 4 -> editor.add(ANOTHER, number, period(TODAY, last));
            case 5 -> {
                editor.add(OPERATOR, number, period(TODAY.minusDays(20), TODAY));
                exempt(number, last.toString(), editor, TODAY.minusDays(1), last);
            }
            default -> {
                // nobody is exempted
            }
        }
    }

    private void exempt(long number, String lastDay, SnapshotEditor editor, LocalDate from, LocalDate last) {
        editor.add(OPERATOR, number, period(from, last));
        lastDays.put(number, lastDay);
    }

    private static ExemptionPeriods period(LocalDate from, LocalDate last) {
        return ExemptionPeriods.of(midnight(from), last == null ? null : midnight(last.plusDays(1)));
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Europe/Rome")).toEpochSecond();
    }
}
