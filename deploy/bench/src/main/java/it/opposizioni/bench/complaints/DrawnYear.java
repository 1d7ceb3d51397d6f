package it.opposizioni.bench.complaints;

import it.opposizioni.bench.complaints.DrawnComplaint.Stage;
import it.opposizioni.kit.id.CodeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What is drawn from one seed: each place by itself, so that any of them can be drawn again.
 *
 * @param first when the first one was filed
 */
record DrawnYear(long seed, int complaints, Instant first, Duration length, int cases) {

    private static final int CALLERS = 100_000;
    private static final int OPERATORS = 500;
    private static final long FIRST_CALLER = 39_02_30000000L;
    private static final long FIRST_CALLED = 39_320_0000000L;
    private static final int CALLED = 800_000_000;
    private static final Duration OPEN = Duration.ofDays(60);
    private static final CodeFormat COMPLAINT_CODES = new CodeFormat("SEG", 2);
    private static final CodeFormat CASE_CODES = new CodeFormat("FAS", 2);
    private static final List<String> PRODUCTS = List.of(
            "ENERGY",
            "ENERGY",
            "ENERGY",
            "TELECOMMUNICATIONS",
            "TELECOMMUNICATIONS",
            "INSURANCE",
            "FINANCE",
            "INVESTMENT",
            "HEALTH",
            "HOUSEHOLD",
            "OTHER",
            "UNKNOWN");
    private static final List<String> OPEN_CASES =
            List.of("OPEN", "ASSIGNED", "INFORMATION_REQUESTED", "REPLIED", "HEARING", "PROPOSED");
    private static final List<String> ENDED_CASES = List.of("DECIDED", "DECIDED", "ARCHIVED", "MERGED");

    DrawnComplaint draw(int place) {
        SplittableRandom random = new SplittableRandom(seed * 31 + place);
        Instant filedAt = first.plusMillis(length.toMillis() * place / complaints);
        int caller = drawCaller(random);
        String assessment = assessment(random.nextInt(1_000));
        boolean declared = assessment.equals("VIOLATION_LIKELY");
        boolean forOther = declared && caller % 2 == 0;
        return new DrawnComplaint(
                place,
                id(filedAt, place, random),
                code(COMPLAINT_CODES, filedAt, place),
                random.nextInt(Math.max(1, complaints / 2)),
                FIRST_CALLED + random.nextInt(CALLED),
                caller(caller),
                random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(3),
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                stages(filedAt, random),
                assessment,
                filedAt,
                declared ? operator(caller % OPERATORS) : null,
                declared ? name(caller % OPERATORS) : null,
                forOther ? principal(caller) : null,
                forOther ? name((caller + 1) % OPERATORS) : null,
                random.nextInt(10) < 6 ? caseId(caller % cases) : null);
    }

    DrawnComplaint.Case drawCase(int place) {
        SplittableRandom random = new SplittableRandom(seed * 37 + place);
        Instant openedAt = first.plusMillis(length.toMillis() * place / cases);
        boolean ended = openedAt.isBefore(first.plus(length).minus(OPEN)) && random.nextInt(10) < 9;
        List<String> stages = ended ? ENDED_CASES : OPEN_CASES;
        String stage = stages.get(random.nextInt(stages.size()));
        return new DrawnComplaint.Case(
                caseId(place),
                code(CASE_CODES, openedAt, place),
                random.nextInt(10) < 7 ? operator(place % OPERATORS) : null,
                name(place % OPERATORS),
                caller(place % CALLERS),
                stage,
                stage.equals("OPEN") ? null : "official-" + random.nextInt(20),
                openedAt,
                openedAt.plus(Duration.ofDays(20 + random.nextInt(60)))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate(),
                ended ? openedAt.plus(Duration.ofDays(50)) : null,
                List.of("OPEN", "ASSIGN", "GATHER"));
    }

    static long caller(int caller) {
        return FIRST_CALLER + caller;
    }

    /** For which operator that one calls, if for any. */
    static UUID principal(int caller) {
        return operator((caller + 1) % OPERATORS);
    }

    /** Of the first one there are most: about one complaint in fifty. */
    private static int drawCaller(SplittableRandom random) {
        double drawn = random.nextDouble();
        return (int) (CALLERS * drawn * drawn * drawn);
    }

    private static UUID operator(int operator) {
        return new UUID(0x018f_0000_0000_7000L, 0x8000_0000_0000_0000L + operator);
    }

    private static String name(int operator) {
        return "Operatore " + operator + " S.p.A.";
    }

    private UUID caseId(int place) {
        return new UUID(0x018f_0000_0001_7000L, 0x8000_0000_0000_0000L + place);
    }

    /** Ascending with the time, as those of the service. */
    private static UUID id(Instant at, int place, SplittableRandom random) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                0x8000_0000_0000_0000L | (long) place << 24 | random.nextInt(1 << 20) << 4);
    }

    private static String assessment(int drawn) {
        if (drawn < 500) {
            return "NOT_OPPOSED";
        }
        if (drawn < 800) {
            return "VIOLATION_LIKELY";
        }
        if (drawn < 920) {
            return "CALLER_UNKNOWN";
        }
        if (drawn < 970) {
            return "FOREIGN_CALLER";
        }
        return drawn < 999 ? "IN_ACTIVATION" : "EXEMPTED";
    }

    private List<Stage> stages(Instant filedAt, SplittableRandom random) {
        boolean old = filedAt.isBefore(first.plus(length).minus(OPEN));
        int drawn = random.nextInt(100);
        if (drawn < 2) {
            return List.of(Stage.FILED, Stage.WITHDRAWN);
        }
        if (old && drawn < 97) {
            Stage end = drawn < 50
                    ? Stage.CLOSED_NOT_UPHELD
                    : drawn < 80 ? Stage.CLOSED_UPHELD : Stage.CLOSED_OUTSIDE_SCOPE;
            return List.of(Stage.FILED, Stage.EVIDENCE_COLLECTED, Stage.TAKEN_IN_CHARGE, end);
        }
        return drawn < 62
                ? List.of(Stage.FILED, Stage.EVIDENCE_COLLECTED)
                : drawn < 82
                        ? List.of(Stage.FILED, Stage.EVIDENCE_COLLECTED, Stage.TAKEN_IN_CHARGE)
                        : List.of(
                                Stage.FILED,
                                Stage.EVIDENCE_COLLECTED,
                                Stage.TAKEN_IN_CHARGE,
                                Stage.UNDER_INVESTIGATION);
    }

    /**
     * No two places have the same: the characters are those of a number that is the place's alone. And of the year before, since complaints
     * that were filed through HTTP before have codes of this one.
     */
    private static String code(CodeFormat format, Instant at, int place) {
        return format.draw(at.atZone(ZoneOffset.UTC).getYear() - 1, new DigitsOf(place));
    }

    /** Gives the digits, of five bits, of a number instead of random ones. */
    private static final class DigitsOf implements RandomGenerator {

        /** An odd factor: modulo a power of two every number has a product of its own. */
        private static final long FACTOR = 0x2545F4914F6CDDL;

        private long left;

        DigitsOf(int place) {
            left = place * FACTOR & (1L << 35) - 1;
        }

        @Override
        public int nextInt(int bound) {
            int digit = (int) (left % bound);
            left /= bound;
            return digit;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }
    }
}
