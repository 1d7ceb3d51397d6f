package it.opposizioni.bench;

import java.util.EnumSet;
import java.util.Set;

/** What was asked for. */
record Options(Set<Part> parts, boolean quick, long seed) {

    static final String USAGE = """
            deploy/bench/run [--engine] [--service] [--portal] [--register] [--import] [--relay] [--copies]
                             [--messages] [--registrations] [--feed] [--freshness] [--opening] [--scale]
                             [--memory] [--call-logs] [--complaints] [--look-up] [--quick] [--seed N]
              --engine   the engine beside the ceiling, DuckDB, PostgreSQL, sort, awk and grep
              --service  operator-service with 32 million numbers: HTTP, heap, quick checks, starts
              --portal   pages of the portal
              --register answers and pages with 32 million numbers in the register; with 100 million where 120 GB are free
              --import   registry-service importing 32 million numbers, beside a bare COPY of the same rows
              --relay    events sent in a second; readiness and metrics while 500,000 wait
              --copies   a subscriber's copy of 3 million numbers built from nothing, then one of 32 million
              --messages one-time codes while 205,000 letters go out
              --registrations  100 and more people a second who register, beside pgbench writing the same rows
              --feed     a telephone company's feed of 15 million landlines, beside a bare COPY of the same rows
              --freshness  how soon changes are in results: 100 and 500 a second, and during a feed
              --opening  100 people a second who register, look-ups and a long list; then more than can be served
              --scale    lists over three copies of operator-service beside one, each held to 0.4 core
              --memory   what the suite has in memory while nobody uses it
              --call-logs  a log of ten million calls reconciled, beside reading the file alone
              --complaints  200 complaints a second until their evidence is complete; lists and trends over 3 million of them
              --look-up  callers looked up among a million declared numbers and ranges, beside a bare endpoint
              --quick    lists of a million lines only, a register and an import of 2 million, a copy of 300,000, 20,000 letters,
                         half the time for registrations, a feed of a million, a log of a million calls, 100,000 complaints,
                         50,000 declared numbers
              --seed N   other numbers
            Without a part, all of them.""";

    private static final long SEED = 20220727;

    /** What can be measured alone. */
    enum Part {
        ENGINE,
        SERVICE,
        PORTAL,
        REGISTER,
        IMPORT,
        RELAY,
        COPIES,
        MESSAGES,
        REGISTRATIONS,
        FEED,
        FRESHNESS,
        OPENING,
        SCALE,
        MEMORY,
        CALL_LOGS,
        COMPLAINTS,
        LOOK_UP;

        /** With people who sign in, and data. */
        boolean needsTheDemonstration() {
            return this == SERVICE || this == PORTAL || this == MESSAGES || this == MEMORY;
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
                case "--register" -> parts.add(Part.REGISTER);
                case "--import" -> parts.add(Part.IMPORT);
                case "--relay" -> parts.add(Part.RELAY);
                case "--copies" -> parts.add(Part.COPIES);
                case "--messages" -> parts.add(Part.MESSAGES);
                case "--registrations" -> parts.add(Part.REGISTRATIONS);
                case "--feed" -> parts.add(Part.FEED);
                case "--freshness" -> parts.add(Part.FRESHNESS);
                case "--opening" -> parts.add(Part.OPENING);
                case "--scale" -> parts.add(Part.SCALE);
                case "--memory" -> parts.add(Part.MEMORY);
                case "--call-logs" -> parts.add(Part.CALL_LOGS);
                case "--complaints" -> parts.add(Part.COMPLAINTS);
                case "--look-up" -> parts.add(Part.LOOK_UP);
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
