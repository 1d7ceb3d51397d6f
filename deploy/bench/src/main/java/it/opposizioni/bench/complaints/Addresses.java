package it.opposizioni.bench.complaints;

import java.util.List;

/** What the regulator looks at. One more address is one line. */
final class Addresses {

    /**
     * @param what in the report
     * @param path of complaint-service
     * @param contains what a right answer has in it
     */
    record Address(String what, String path, String contains) {}

    private static final String PAGE = "\"items\"";

    private Addresses() {}

    /** The queue and its filters. */
    static List<Address> lists(FilledComplaints filled) {
        DrawnComplaint example = filled.example();
        return List.of(
                new Address("all complaints", "/v1/complaints", PAGE),
                new Address("the longest page", "/v1/complaints?limit=100", PAGE),
                new Address("at one stage", "/v1/complaints?stage=UNDER_INVESTIGATION", PAGE),
                new Address(
                        "at the open stages", "/v1/complaints?stage=EVIDENCE_COLLECTED&stage=TAKEN_IN_CHARGE", PAGE),
                new Address("all that were closed", "/v1/complaints?stage=CLOSED_UPHELD&stage=CLOSED_NOT_UPHELD", PAGE),
                new Address("a frequent assessment", "/v1/complaints?assessment=VIOLATION_LIKELY", PAGE),
                new Address("a rare assessment", "/v1/complaints?assessment=EXEMPTED", PAGE),
                new Address(
                        "an assessment that none has",
                        "/v1/complaints?assessment=INCOMPLETE&stage=CLOSED_UPHELD",
                        PAGE),
                new Address(
                        "a rare one at one stage", "/v1/complaints?assessment=EXEMPTED&stage=TAKEN_IN_CHARGE", PAGE),
                new Address("of a frequent grade", "/v1/complaints?grade=C", PAGE),
                new Address("of a grade that none has", "/v1/complaints?grade=A", PAGE),
                new Address("of one sector", "/v1/complaints?product=TRAVEL", PAGE),
                new Address(
                        "of a sector and a grade at one stage",
                        "/v1/complaints?product=TRAVEL&grade=B&stage=TAKEN_IN_CHARGE",
                        PAGE),
                new Address("of mobile lines", "/v1/complaints?area=MOBILE", PAGE),
                new Address("of a large region", "/v1/complaints?area=LOMBARDIA", PAGE),
                new Address("of a small region", "/v1/complaints?area=VALLE_D_AOSTA", PAGE),
                new Address("of landlines of no region", "/v1/complaints?area=OTHER", PAGE),
                new Address("of cases of a colleague", "/v1/complaints?assignee=official-2", PAGE),
                new Address("one day, long ago", "/v1/complaints?from=%1$s&to=%1$s".formatted(day(example)), PAGE),
                new Address(
                        "about the busiest caller", "/v1/complaints?callerNumber=%2B" + filled.busiestCaller(), PAGE),
                new Address("about one caller of many", "/v1/complaints?callerNumber=%2B" + example.caller(), PAGE),
                new Address("about a caller whom nobody knows", "/v1/complaints?callerNumber=%2B390612345678", PAGE),
                new Address("for the busiest principal", "/v1/complaints?principal=" + filled.busiestPrincipal(), PAGE),
                new Address("of cases of mine", "/v1/complaints?assignee=me", PAGE),
                new Address("that nobody has", "/v1/complaints?assignee=none", PAGE),
                new Address("overdue complaints", "/v1/complaints?overdue=true", PAGE),
                new Address("how many complaints wait", "/v1/complaint-counts", "\"open\""),
                new Address("by its code", "/v1/complaints?code=" + example.code(), example.code()),
                new Address("of the largest case", "/v1/complaints?case=" + filled.busiestCase(), PAGE),
                new Address("one complaint", "/v1/complaints/" + example.id(), example.code()),
                new Address("all cases", "/v1/cases", PAGE),
                new Address("my cases", "/v1/cases?assignee=me", PAGE),
                new Address("cases that nobody has", "/v1/cases?assignee=none", PAGE),
                new Address("overdue cases", "/v1/cases?overdue=true", PAGE),
                new Address("cases that were decided", "/v1/cases?stage=DECIDED", PAGE),
                new Address("cases about an operator, by its name", "/v1/cases?subject=operatore%2042", PAGE),
                new Address("cases about a number", "/v1/cases?subject=%2B" + example.caller(), PAGE),
                new Address("the largest case", "/v1/cases/" + filled.busiestCase(), "\"stage\""),
                new Address("how many cases wait", "/v1/case-counts", "\"open\""));
    }

    /** Trends and figures. */
    static List<Address> trends(FilledComplaints filled) {
        return List.of(
                new Address("the desk's trends", "/v1/trends", "\"principals\""),
                new Address(
                        "half a year of them, by month",
                        "/v1/trends?by=MONTH&from=" + day(filled.example()),
                        "\"principals\""),
                new Address(
                        "those of one operator",
                        "/v1/trends/operators/%s?by=MONTH".formatted(filled.busiestPrincipal()),
                        "\"counts\""),
                new Address("complaints by week", "/v1/statistics", "\"weeks\""),
                new Address("the same as open data", "/v1/open-data/complaints.csv", "week,dimension"));
    }

    private static String day(DrawnComplaint complaint) {
        return complaint.filedAt().toString().substring(0, 10);
    }
}
