package it.opposizioni.portal.oversight;

import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.FakeServices;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the services tell the authority about one operator. */
public final class OversightAnswers {

    private static final String OPERATOR = "/v1/operators/" + CompanyAnswers.ID;

    private OversightAnswers() {}

    /** Reported more and more in the last year, while it compares lists in the last month alone. */
    public static void tell() {
        YearMonth first = YearMonth.from(Rome.day(TestClock.BEGINNING)).minusMonths(11);
        String months = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(12)
                .map(month -> "{\"month\": \"%s\", \"lists\": %d, \"numbers\": %d}"
                        .formatted(month, month.equals(first.plusMonths(11)) ? 3 : 0, 1200))
                .collect(Collectors.joining(", "));
        String steps = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(12)
                .map(month -> "\"" + month.atDay(1) + "\"")
                .collect(Collectors.joining(", "));
        String counts = IntStream.range(0, 12).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        FakeServices.operator()
                .answer("GET /v1/calling-numbers/history", """
                        {"items": [{"declarationId": "018f0000-0000-7000-8000-0000000000d1", "operatorId": "%s",
                          "operatorName": "Acme Energia S.p.A.", "first": "+390687654321", "last": "+390687654321",
                          "from": "2026-03-03T09:00:00Z"}]}""".formatted(CompanyAnswers.ID))
                .answer("GET " + OPERATOR + "/calling-numbers", numbers(""))
                .answer("GET " + OPERATOR + "/activity", "{\"months\": [" + months + "]}")
                .answer("GET " + OPERATOR + "/obligations", """
                        {"items": [{"id": "1", "kind": "MONTHLY_UPDATE", "due": "2026-10-31", "state": "MISSED",
                          "title": "Consultazione mensile di ottobre 2026"}]}""")
                .answer("GET " + OPERATOR + "/directory-entry", """
                        {"id": "%s", "name": "Acme Energia S.p.A.", "state": "ACTIVE", "since": "2026-11-20T09:00:00Z",
                         "callingNumbers": 1204}""".formatted(CompanyAnswers.ID));
        FakeServices.complaint()
                .answer("POST /v1/number-looks", """
                        {"number": "+390687654321", "kind": "FIXED", "complaints": 30, "calls": 1234, "months": [
                         {"month": "2026-10", "calls": 1200}, {"month": "2026-11", "calls": 34}]}""")
                .answer(
                        "GET /v1/trends/operators/" + CompanyAnswers.ID,
                        "{\"steps\": [" + steps + "], \"counts\": [" + counts + "]}");
        CaseAnswers.known(CaseAnswers.proposed(false));
    }

    /** @param more further members of the page */
    static String numbers(String more) {
        return """
                {"items": [
                  {"id": "018f0000-0000-7000-8000-0000000000d0", "first": "130", "last": "130", "kind": "SHORT_CODE",
                   "state": "DECLARED", "from": "2026-03-03T09:00:00Z", "principals": []},
                  {"id": "018f0000-0000-7000-8000-0000000000d1", "first": "+390687654321", "last": "+390687654321",
                   "kind": "SINGLE", "state": "DECLARED", "from": "2026-03-03T09:00:00Z", "verifiedAt": "2026-03-04T09:00:00Z",
                   "principals": [{"id": "%s", "name": "Beta Assicurazioni S.p.A."}]},
                  {"id": "018f0000-0000-7000-8000-0000000000d2", "first": "+390294752000", "last": "+390294752099",
                   "kind": "RANGE", "state": "WITHDRAWN", "from": "2026-03-03T09:00:00Z", "until": "2026-05-03T09:00:00Z"},
                  {"id": "018f0000-0000-7000-8000-0000000000d3", "first": "+390294752100", "last": "+390294752100",
                   "kind": "SINGLE", "state": "CONFLICT", "principals": []}]%s}""".formatted(CompanyAnswers.OTHER, more);
    }
}
