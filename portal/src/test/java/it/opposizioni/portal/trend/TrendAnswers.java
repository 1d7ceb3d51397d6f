package it.opposizioni.portal.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What complaint-service answers about two weeks. */
public final class TrendAnswers {

    public static final String OPERATOR = "018f0000-0000-7000-8000-000000000003";

    private static final String QUIET = Collections.nCopies(24, 0).toString();

    private TrendAnswers() {}

    /** Calls on Friday at ten, and on Sunday at nine in the evening. */
    public static String twoWeeks() {
        return """
                {"from": "2026-11-16", "to": "2026-11-25", "by": "WEEK", "steps": ["2026-11-16", "2026-11-23"],
                 "complaints": 1207, "calls": 1300,
                 "products": {"ENERGY": [1200, 5], "FINANCE": [2, 0]}, "callers": {"FIXED": [1202, 4], "WITHHELD": [0, 1]},
                 "outcomes": {"OPEN": [1000, 5], "UPHELD": [202, 0]},
                 "areas": {"LAZIO": [200, 2], "MOBILE": [1001, 3], "OTHER": [1, 0]}, "hours": %s,
                 "operators": [{"operatorId": "%s", "name": "=Squillo, Contact", "complaints": 31, "counts": [30, 1]},
                  {"operatorId": "018f0000-0000-7000-8000-000000000004", "complaints": 2, "counts": [1, 1]}],
                 "principals": [{"operatorId": "018f0000-0000-7000-8000-000000000001", "name": "Acme Energia", "complaints": 12,
                   "counts": [11, 1]}],
                 "undeclared": [20, 7], "numbers": [{"number": "+390687654321", "calls": 40}, {"number": "112", "calls": 1}]}
                """.formatted(List.of(QUIET, QUIET, QUIET, QUIET, at(10, 1299), QUIET, at(21, 1)), OPERATOR);
    }

    /** Ten days before those of {@link #twoWeeks()}. */
    public static String before() {
        return """
                {"from": "2026-11-06", "to": "2026-11-15", "by": "WEEK", "steps": ["2026-11-02", "2026-11-09"],
                 "complaints": 1300, "calls": 1400,
                 "products": {"ENERGY": [1000, 200], "TRAVEL": [100, 0]}, "callers": {"FIXED": [1100, 200]},
                 "outcomes": {"UPHELD": [1100, 200]}, "areas": {"MOBILE": [1100, 200]},
                 "hours": %s, "operators": [], "undeclared": [0, 0], "numbers": []}
                """.formatted(Collections.nCopies(7, QUIET));
    }

    public static String nothing() {
        return """
                {"from": "2026-11-25", "to": "2026-11-25", "by": "MONTH", "steps": ["2026-11-01"], "complaints": 0, "calls": 0,
                 "products": {}, "callers": {}, "outcomes": {}, "hours": %s, "operators": [], "undeclared": [0], "numbers": []}
                """.formatted(Collections.nCopies(7, QUIET));
    }

    private static List<Integer> at(int hour, int calls) {
        List<Integer> day = new ArrayList<>(Collections.nCopies(24, 0));
        day.set(hour, calls);
        return day;
    }
}
