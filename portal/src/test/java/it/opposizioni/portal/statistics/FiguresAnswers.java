package it.opposizioni.portal.statistics;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.portal.testing.FakeServices;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What registry-service and complaint-service say when anybody asks how many there are. */
public final class FiguresAnswers {

    static final String QUESTION = "GET /v1/statistics";
    static final String CSV =
            "day,event,line_kind,region,count,note\r\n2026-11-24,REGISTERED,FIXED,LAZIO,,suppressed\r\n";

    private static final String MONTHS = """
            {"month": "2026-08", "registered": 500000, "ended": 0, "renewed": 0, "standing": 500000},
            {"month": "2026-09", "registered": 300000, "ended": 10000, "renewed": 20, "standing": 790000},
            {"month": "2026-10", "registered": 400000, "ended": 5000, "renewed": 1200, "standing": 1185000},
            {"month": "2026-11", "registered": 50567, "ended": 1000, "renewed": 7, "standing": 1234567}""";

    private FiguresAnswers() {}

    public static void tell() {
        FakeServices.registry()
                .answer(QUESTION, register(MONTHS))
                .answer("GET /v1/open-data/registrations.csv", CSV)
                .answer("GET /v1/open-data/registrations.json", "{\"items\": []}");
        FakeServices.operator()
                .answer(QUESTION, lists())
                .answer("GET /v1/open-data/consultations.csv", "month,consultations,numbers,opposed,note\r\n");
        FakeServices.complaint()
                .answer("GET /v1/open-data/complaints.csv", "week,dimension,value,complaints\r\n")
                .answer("GET /v1/open-data/reported-calls.csv", "week,kind,sector,area\r\n")
                .answer("GET /v1/open-data/reported-calls.json", "[]")
                .answer("GET /v1/open-data/reported-calls.parquet", "PAR1")
                .answer("GET /v1/open-data/reported-calls.schema.json", "{\"fields\": []}")
                .answer(QUESTION, complaints());
    }

    /** More than a million numbers; those of Molise and Liguria are hidden. */
    static String register(String months) {
        String regions = Arrays.stream(Region.values())
                .map(region -> switch (region) {
                    case LAZIO -> region(region, "200000", false);
                    case LOMBARDIA -> region(region, "34567", false);
                    case MOLISE, LIGURIA -> region(region, "null", true);
                    default -> region(region, "0", false);
                })
                .collect(Collectors.joining(","));
        String days = IntStream.range(0, 30)
                .mapToObj(LocalDate.of(2026, 10, 27)::plusDays)
                .map(day -> "{\"day\": \"%s\", \"registered\": 9, \"ended\": 2, \"renewed\": 1, \"standing\": 1234567}"
                        .formatted(day))
                .collect(Collectors.joining(","));
        return """
                {"asOf": "2026-11-25T09:00:00Z", "registered": 1234567, "inActivation": 34567, "active": 1200000, "smallestShown": 5,
                 "byKind": [{"kind": "FIXED", "registered": 234567, "inActivation": 0, "active": 234567},
                            {"kind": "MOBILE", "registered": 1000000, "inActivation": 34567, "active": 965433}],
                 "byRegion": [%s, {"region": null, "registered": 9, "suppressed": false}], "days": [%s], "months": [%s],
                 "withdrawalReasons": [{"reason": "STILL_CALLED", "count": 120, "suppressed": false},
                            {"reason": "WANTS_OFFERS", "count": null, "suppressed": true}]}""".formatted(regions, days, months);
    }

    private static String region(Region region, String registered, boolean suppressed) {
        return "{\"region\": \"%s\", \"registered\": %s, \"suppressed\": %s}".formatted(region, registered, suppressed);
    }

    static String lists() {
        return """
                {"asOf": "2026-11-25T09:00:00Z", "smallestShown": 5, "changedOn": "2026-11-20", "months": [
                 {"month": "2026-09", "consultations": 1200, "numbers": 1000000, "opposed": 150000, "suppressed": false},
                 {"month": "2026-10", "consultations": 1500, "numbers": 2000000, "opposed": 400000, "suppressed": false},
                 {"month": "2026-11", "consultations": null, "numbers": null, "opposed": null, "suppressed": true}]}""";
    }

    /** The last week of October begins in it; of two weeks something is hidden, and one is more than a year ago. */
    static String complaints() {
        return """
                {"asOf": "2026-11-25T09:00:00Z", "smallestShown": 5, "changedOn": "2026-11-24", "reportedCallsChangedOn": "2026-11-23", "weeks": [
                 {"week": "2026-11-23", "complaints": 40, "outcomes": {"OPEN": 40},
                  "callers": {"MOBILE": 40}, "products": {"ENERGY": 40}},
                 {"week": "2026-10-26", "complaints": 1200, "outcomes": {"NOT_UPHELD": 100, "OPEN": 200, "UPHELD": 900},
                  "callers": {"FIXED": 700, "FOREIGN": 200, "MARKETING_PREFIX": 5, "MOBILE": 200, "SATELLITE": 35, "WITHHELD": 60},
                  "products": {"ENERGY": 1000, "UNKNOWN": 200}},
                 {"week": "2026-10-19", "complaints": 300, "outcomes": {"OPEN": null, "UPHELD": 290, "WITHDRAWN": null},
                  "callers": {"FIXED": null, "MOBILE": 292, "WITHHELD": null}, "products": {"ENERGY": 300}},
                 {"week": "2026-09-07", "complaints": null, "outcomes": {"OPEN": null}, "callers": {"FIXED": null}},
                 {"week": "2025-11-24", "complaints": 5000, "outcomes": {"UPHELD": 5000},
                  "callers": {"SHORT_CODE": 5000}, "products": {"TRAVEL": 5000}}]}""";
    }

    /** A register that nobody has used yet. */
    static String nothing() {
        String days = IntStream.range(0, 30)
                .mapToObj(LocalDate.of(2026, 10, 27)::plusDays)
                .map(day -> "{\"day\": \"%s\", \"registered\": 0, \"ended\": 0, \"renewed\": 0, \"standing\": 0}"
                        .formatted(day))
                .collect(Collectors.joining(","));
        return """
                {"asOf": "2026-11-25T09:00:00Z", "registered": 0, "inActivation": 0, "active": 0, "smallestShown": 5,
                 "byKind": [{"kind": "FIXED", "registered": 0, "inActivation": 0, "active": 0},
                            {"kind": "MOBILE", "registered": 0, "inActivation": 0, "active": 0}],
                 "byRegion": [], "days": [%s], "months": []}""".formatted(days);
    }

    /** As the release before answers. */
    static String older() {
        return """
                {"asOf": "2026-11-25T09:00:00Z", "registered": 1, "inActivation": 1, "active": 0,
                 "byKind": [{"kind": "MOBILE", "registered": 1, "inActivation": 1, "active": 0}],
                 "days": [{"day": "2026-11-25", "registered": 1, "ended": 0}]}""";
    }
}
