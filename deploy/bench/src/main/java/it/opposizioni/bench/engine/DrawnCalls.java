package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.operator.calllog.engine.ConsultedList;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A log of a month's calls in the order of their times: number, time, calling number. Every twentieth goes to an opposed number, and every twentieth
 * to one that is in no list; the others are in one of four lists.
 *
 * @param opposed how many calls went to opposed numbers
 * @param notConsulted how many went to numbers in no list
 */
record DrawnCalls(Path file, int calls, int opposed, int notConsulted, List<Consulted> lists) {

    /** The first second of May 2026 in Rome. */
    static final long FIRST = 1_777_586_400L;

    static final long SECONDS = 30L * 86_400;

    /** The first of twenty that call. */
    static final long CALLER = 390_212_345_600L;

    private static final int CALLERS = 20;
    private static final int LISTS = 4;
    private static final int EACH = 20;
    private static final int SUMMER_TIME = 7_200;

    static int opposedOf(int calls) {
        return calls / EACH;
    }

    /** A list of numbers, ascending, valid all the month. */
    record Consulted(long[] numbers) implements ConsultedList {
        @Override
        public long from() {
            return FIRST;
        }

        @Override
        public long until() {
            return FIRST + SECONDS;
        }

        @Override
        public boolean forEachAscending(ScreenedNumbers.Visitor visitor) throws IOException {
            for (long number : numbers) {
                visitor.number(number, Screening.CALLABLE);
            }
            return true;
        }
    }

    static DrawnCalls write(Path file, int calls, Registers registers, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] lists = new long[LISTS][calls];
        int[] sizes = new int[LISTS];
        int opposed = 0;
        int notConsulted = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (int i = 0; i < calls; i++) {
                boolean isOpposed = i % EACH == 0 && opposed < opposedOf(calls);
                boolean inNoList = i % EACH == 1;
                long number = isOpposed ? registers.opposed(opposed++) : free(registers, random, inNoList);
                if (inNoList) {
                    notConsulted++;
                } else {
                    int list = random.nextInt(LISTS);
                    lists[list][sizes[list]++] = number;
                }
                LocalDateTime at =
                        LocalDateTime.ofEpochSecond(FIRST + SECONDS * i / calls + SUMMER_TIME, 0, ZoneOffset.UTC);
                out.write("+" + number + "," + at.toLocalDate() + " ");
                out.write("%02d:%02d:%02d".formatted(at.getHour(), at.getMinute(), at.getSecond()));
                out.write(",+" + (CALLER + random.nextInt(CALLERS)) + "\n");
            }
        }
        return new DrawnCalls(file, calls, opposed, notConsulted, consulted(lists, sizes));
    }

    /** Numbers that end with a nine are in no list: one that is drawn twice must not be in one all the same. */
    private static long free(Registers registers, SplittableRandom random, boolean inNoList) {
        long number = registers.free(random);
        while (number % 10 == 9 != inNoList) {
            number = registers.free(random);
        }
        return number;
    }

    private static List<Consulted> consulted(long[][] lists, int[] sizes) {
        List<Consulted> consulted = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            long[] numbers = Arrays.copyOf(lists[i], sizes[i]);
            Arrays.sort(numbers);
            consulted.add(new Consulted(numbers));
        }
        return consulted;
    }
}
