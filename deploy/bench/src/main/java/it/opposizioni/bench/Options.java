package it.opposizioni.bench;

import java.util.EnumSet;
import java.util.Set;

/** What was asked for. */
record Options(Set<Part> parts, boolean quick, long seed) {

    static final String USAGE = """
            deploy/bench/run [--engine] [--service] [--portal] [--import] [--messages] [--quick] [--seed N]
              --engine   the engine beside the ceiling, DuckDB, PostgreSQL, sort, awk and grep
              --service  operator-service with 32 million numbers: HTTP, memory, quick checks, changes, starts
              --portal   pages of the portal
              --import   registry-service importing 32 million numbers, beside a bare COPY of the same rows
              --messages one-time codes while 205,000 letters go out
              --quick    lists of a million lines only, an import of 2 million, 20,000 letters
              --seed N   other numbers
            Without a part, all of them.""";

    private static final long SEED = 20220727;

    /** What can be measured alone. */
    enum Part {
        ENGINE,
        SERVICE,
        PORTAL,
        IMPORT,
        MESSAGES;

        boolean needsTheSuite() {
            return this != ENGINE;
        }
    }

    /** @throws IllegalArgumentException naming what is not understood */
    static Options of(String... arguments) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean quick = false;
        long seed = SEED;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--engine" -> parts.add(Part.ENGINE);
                case "--service" -> parts.add(Part.SERVICE);
                case "--portal" -> parts.add(Part.PORTAL);
                case "--import" -> parts.add(Part.IMPORT);
                case "--messages" -> parts.add(Part.MESSAGES);
                case "--quick" -> quick = true;
                case "--seed" -> seed = number(arguments, ++i);
                default -> throw new IllegalArgumentException("What is " + arguments[i] + "?");
            }
        }
        return new Options(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, quick, seed);
    }

    private static long number(String[] arguments, int at) {
        if (at == arguments.length || !arguments[at].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("--seed needs a number");
        }
        return Long.parseLong(arguments[at]);
    }
}
