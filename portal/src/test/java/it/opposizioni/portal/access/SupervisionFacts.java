package it.opposizioni.portal.access;

import it.opposizioni.portal.calllog.CallLogAnswers;
import it.opposizioni.portal.cases.AppealAnswers;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.cases.DocumentAnswers;
import it.opposizioni.portal.cases.ReleaseAnswers;
import it.opposizioni.portal.deskcomplaint.DeskComplaintAnswers;
import it.opposizioni.portal.export.ExportAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.oversight.OversightAnswers;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.trend.AnnotationAnswers;
import it.opposizioni.portal.trend.TrendAnswers;

/** What operator-service and registry-service say to those who supervise. */
final class SupervisionFacts {

    static final String CONFLICT = "018f0000-0000-7000-8000-0000000000e1";

    private static final String OPEN = """
            {"id": "%s", "state": "OPEN", "first": "+390294752000", "last": "+390294752009", "raisedAt": "2026-11-25T09:00:00Z",
             "holder": {"id": "%s", "name": "Acme Energia S.p.A."}, "challenger": {"id": "%s", "name": "Squillo S.r.l."}}""".formatted(CONFLICT, CompanyAnswers.ID, CompanyAnswers.OTHER);

    static final String IMPORT = "018f0000-0000-7000-8000-0000000000e2";

    private static final String RUNNING = """
            {"id": "%s", "state": "RUNNING", "receivedAt": "2026-11-25T09:00:00Z", "effectiveFrom": "2026-11-01T00:00:00Z",
             "sha256": "00", "bytes": 14000, "received": 1000, "recorded": 600, "alreadyPresent": 50, "remaining": 348,
             "invalidLines": 2, "startedAt": "2026-11-25T09:00:01Z"}""".formatted(IMPORT);

    static final String FEED = "018f0000-0000-7000-8000-0000000000e5";

    private static final String QUARANTINED = """
            {"id": "%s", "telco": "uno", "feedId": "2026-11", "state": "QUARANTINED", "receivedAt": "2026-11-25T09:00:00Z",
             "received": 9000, "invalidLines": 0, "remaining": 0, "begun": 0, "ended": 0,
             "outlook": {"wouldBegin": 9000, "wouldEnd": 0, "standing": 0}}""".formatted(FEED);

    static final String DEAD_LETTER = "018f0000-0000-7000-8000-0000000000e3";

    private static final String GIVEN_UP = """
            {"items": [{"id": "%s", "subscriber": "operator-service.registry-events", "cause": "FAILED", "tries": 5, "reason": "x",
             "type": "it.opposizioni.registry.opposition-registered.v1", "deadAt": "2026-11-25T09:00:00Z"}], "total": 1}""".formatted(DEAD_LETTER);

    static final String DESK_REQUEST = "018f0000-0000-7000-8000-0000000000e5";

    private static final String ENTERED = """
            {"id": "%s", "kind": "WITHDRAWAL", "state": "PROPOSED", "number": "+393331234567", "channel": "POST",
             "receivedAt": "2026-11-24T09:00:00Z", "dueOn": "2026-11-25", "late": false, "recordedAt": "2026-11-25T09:00:00Z",
             "yours": false, "evidenceReference": "1187",
             "holder": {"name": "Ada Neri", "taxCode": "NREDAA80A41H501Q", "signedIn": false}}""".formatted(DESK_REQUEST);

    static final String REPRESENTATION = "018f0000-0000-7000-8000-0000000000e6";

    private static final String ASKED = """
            {"id": "%s", "state": "REQUESTED", "name": "Acme S.p.A.", "taxCode": "00743110157", "role": "PROXY",
             "evidenceReference": "T 512", "representative": {"name": "Giulia Ferri", "taxCode": "FRRGLI85A41F205E"},
             "requestedAt": "2026-11-25T09:00:00Z", "yours": false, "known": true}""".formatted(REPRESENTATION);

    static final String SENT_LIST = "018f0000-0000-7000-8000-0000000000e7";

    private static final String SENT = """
            {"id": "%s", "state": "WAITING", "sentAt": "2026-11-25T09:00:00Z", "yours": false, "lines": 1, "done": 0, "outcomes": [],
             "protocols": [], "review": {"organisation": "Acme S.p.A.", "taxCode": "00743110157"}}""".formatted(SENT_LIST);

    static final String SENT_REQUEST = "018f0000-0000-7000-8000-0000000000e8";

    private static final String LEAVING = """
            {"id": "%s", "kind": "WITHDRAWAL", "state": "WAITING", "enteredAt": "2026-11-25T09:00:00Z", "sentAt": "2026-11-25T09:00:00Z",
             "yours": false, "lines": 1, "done": 0, "outcomes": [],
             "review": {"organisation": "Acme S.p.A.", "taxCode": "00743110157"}}""".formatted(SENT_REQUEST);

    static final String RECOVERY = "018f0000-0000-7000-8000-0000000000e4";

    private static final String SEARCHING = """
            {"id": "%s", "openedAt": "2026-11-25T09:00:00Z", "reportedBy": "operator-service", "canTakeBack": true,
             "proposedByYou": false, "takenBack": 0, "witnesses": [
              {"service": "operator-service", "replica": "register", "answered": true, "rows": 3}]}""".formatted(RECOVERY);
    private static final String COPY = "{\"name\": \"register\", \"publisher\": \"registry\", \"openDifferences\": 0}";
    private static final String COPIES = "{\"items\": [" + COPY + "]}";

    private SupervisionFacts() {}

    static void tell(PageActor actor) {
        if (actor != PageActor.REGISTRAR && actor != PageActor.REGULATOR) {
            return;
        }
        FakeService operator = FakeServices.operator();
        String company = CompanyAnswers.company("ACTIVE", null);
        operator.answer("GET /v1/operator-applications", "{\"items\": [" + company + "], \"next\": null}")
                .answer("GET /v1/operators/" + CompanyAnswers.ID, company)
                .answer("GET /v1/operators/" + CompanyAnswers.ID + "/history", "{\"items\": []}")
                .answer("POST /v1/operators/" + CompanyAnswers.ID + "/suspension", company)
                .refuse("GET /v1/operators/me", 403, "forbidden", "Your role does not allow this action.", "[]");
        if (actor == PageActor.REGULATOR) {
            OversightAnswers.tell();
            FakeServices.complaint()
                    .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                    .answer("GET /v1/trend-annotations", AnnotationAnswers.allOfOnePage())
                    .answer("POST /v1/trend-annotations", AnnotationAnswers.standing())
                    .answer("GET /v1/trend-annotations/" + AnnotationAnswers.ID, AnnotationAnswers.standing())
                    .answer("PUT /v1/trend-annotations/" + AnnotationAnswers.ID, AnnotationAnswers.standing())
                    .answer(
                            "POST /v1/trend-annotations/" + AnnotationAnswers.ID + "/withdrawal",
                            AnnotationAnswers.takenBack())
                    .answer("GET /v1/exports", "{\"items\": []}")
                    .answer("GET /v1/looks", "{\"items\": []}")
                    .answer("GET /v1/case-releases", "{\"items\": []}")
                    .answer("POST /v1/case-releases", ReleaseAnswers.of("REQUESTED", "anna", false))
                    .answer(
                            "POST /v1/case-releases/" + ReleaseAnswers.ID + "/approval",
                            ReleaseAnswers.of("RELEASED", "anna", false))
                    .answer("POST /v1/exports", ExportAnswers.noted())
                    .answer("PUT " + ExportAnswers.FILE, "")
                    .answer("GET /v1/cases/rows", ExportAnswers.rows())
                    .answer("GET /v1/complaints/rows", ExportAnswers.rows())
                    .answer("GET /v1/saved-views", "[]")
                    .answer("POST /v1/saved-views", "{\"id\": \"018f0000-0000-7000-8000-0000000000e8\"}")
                    .answer("GET /v1/saved-complaint-views", "[]")
                    .answer("POST /v1/saved-complaint-views", "{\"id\": \"018f0000-0000-7000-8000-0000000000e8\"}");
            CaseAnswers.known(CaseAnswers.proposed(false));
            FakeServices.complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/decision-act", "%PDF-");
            FakeServices.complaint()
                    .answerFromNowOn(
                            "GET /v1/cases/" + CaseAnswers.ID + "/notifications",
                            CaseAnswers.notification("", CaseAnswers.signed("PDF")))
                    .answer("GET /v1/cases/" + CaseAnswers.ID + "/signed-act", "%PDF-")
                    .answer("GET /v1/cases/" + CaseAnswers.ID + "/signed-act/to-sign", "%PDF-")
                    .answer("PUT /v1/cases/" + CaseAnswers.ID + "/signed-act", CaseAnswers.notServed());
            FakeServices.complaint().answer("POST /v1/cases/" + CaseAnswers.ID + "/appeals", AppealAnswers.none());
            String caseCompany = "/v1/cases/" + CaseAnswers.ID + "/company";
            FakeServices.complaint()
                    .answer("GET " + caseCompany, CaseAnswers.company(true))
                    .answer("POST " + caseCompany, CaseAnswers.company(true))
                    .answer("POST " + caseCompany + "/services", CaseAnswers.company(true))
                    .answer("GET " + caseCompany + "/acts/3", "%PDF-");
            String documents = "/v1/cases/" + CaseAnswers.ID + "/documents";
            FakeServices.complaint()
                    .answer("GET " + documents, DocumentAnswers.documents(true))
                    .answer("POST " + documents, 201, DocumentAnswers.document())
                    .answer("GET " + documents + "/" + DocumentAnswers.ID, "content")
                    .answer("DELETE " + documents + "/" + DocumentAnswers.ID, 204, "");
            FakeServices.complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/export", "PK");
            FakeServices.complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/proposals", "{\"items\": []}");
            FakeServices.complaint()
                    .answer("GET /v1/cases/" + CaseAnswers.ID + "/operator-side", CaseAnswers.sideWithAttachment())
                    .answer(
                            "GET /v1/cases/" + CaseAnswers.ID + "/reply-attachments/" + CaseAnswers.ATTACHMENT,
                            "content");
            FakeServices.complaint().answer("GET /v1/opinion-figures", "{}");
            String log = "/v1/call-logs/" + CallLogAnswers.ID;
            operator.answer("GET /v1/call-logs", "{\"items\": [" + CallLogAnswers.sealed() + "], \"next\": null}")
                    .answer("POST /v1/call-logs", CallLogAnswers.sealed())
                    .answer("GET " + log, CallLogAnswers.sealed())
                    .answer("GET " + log + "/files/findings", "line,number\n")
                    .answer("GET " + log + "/receipt", "a.b.c");
        }
        String conflicts = "/v1/calling-number-conflicts";
        if (actor == PageActor.REGISTRAR) {
            operator.answer("GET " + conflicts, "{\"items\": [" + OPEN + "], \"next\": null}")
                    .answer("GET " + conflicts + "/" + CONFLICT, OPEN)
                    .answer("POST " + conflicts + "/" + CONFLICT + "/settlement", OPEN)
                    .answer("GET /v1/system-state", """
                            {"at": "2026-11-25T10:00:00Z", "figures": [
                             {"name": "dead-letters", "unit": "COUNT", "now": 0, "limit": 0, "hours": []}]}""")
                    .answer("GET /v1/replicas", COPIES)
                    .answer("POST /v1/replicas/register/comparisons", COPY)
                    .answer("POST /v1/replicas/register/rebuilds", COPY)
                    .answer("GET /v1/dead-letters", GIVEN_UP)
                    .answer("POST /v1/dead-letters/redrive", "{\"applied\": 1, \"failed\": 0, \"remaining\": 0}")
                    .answer("POST /v1/dead-letters/" + DEAD_LETTER + "/redrive", 204, "");
            DeskComplaintAnswers.known();
            DeskComplaintAnswers.toldBefore();
            String imports = "/v1/carried-over-imports";
            String recoveries = "/v1/recoveries";
            String desk = "/v1/desk/requests";
            String asked = "/v1/desk/organisations";
            String sent = "/v1/desk/number-lists";
            FakeServices.registry()
                    .answer("GET " + asked, "{\"items\": [" + ASKED + "]}")
                    .answer("GET " + asked + "/" + REPRESENTATION, ASKED)
                    .answer("POST " + asked + "/" + REPRESENTATION + "/refusal", ASKED)
                    .answer("GET " + sent, "{\"items\": [" + SENT + "]}")
                    .answer("GET " + sent + "/" + SENT_LIST, SENT)
                    .answer("GET " + sent + "/" + SENT_LIST + "/lines", "{\"items\": []}")
                    .answer("GET " + sent + "/" + SENT_LIST + "/lines.csv", "line,number,outcome")
                    .answer("POST " + sent + "/" + SENT_LIST + "/refusal", SENT);
            String leaving = "/v1/desk/list-requests";
            FakeServices.registry()
                    .answer("GET " + leaving, "{\"items\": [" + LEAVING + "]}")
                    .answer("GET " + leaving + "/" + SENT_REQUEST, LEAVING)
                    .answer("GET " + leaving + "/" + SENT_REQUEST + "/lines", "{\"items\": []}")
                    .answer("GET " + leaving + "/" + SENT_REQUEST + "/lines.csv", "line,number,outcome")
                    .answer("POST " + leaving + "/" + SENT_REQUEST + "/refusal", LEAVING);
            FakeServices.registry()
                    .answer("GET " + desk, "{\"items\": [" + ENTERED + "]}")
                    .answer("GET " + desk + "/" + DESK_REQUEST, ENTERED)
                    .answer("POST " + desk + "/" + DESK_REQUEST + "/rejection", ENTERED)
                    .answer("POST /v1/desk/oppositions", 201, ENTERED)
                    .answer("GET /v1/oppositions", "{\"items\": []}")
                    .answer("POST /v1/desk/lists", """
                            {"protocol": "OPP-2026-TEST", "recorded": 1, "lines": [
                             {"line": 1, "number": "+393331234567", "outcome": "RECORDED"}]}""")
                    .answer("GET " + recoveries, "{\"items\": [" + SEARCHING + "]}")
                    .answer("GET " + recoveries + "/" + RECOVERY, SEARCHING)
                    .answer("GET " + recoveries + "/" + RECOVERY + "/rows", "{\"items\": []}")
                    .answer("POST " + recoveries + "/" + RECOVERY + "/taking-back", SEARCHING)
                    .answer("POST " + recoveries + "/" + RECOVERY + "/abandonment", SEARCHING)
                    .answer("GET /v1/telco-feeds", "{\"items\": [" + QUARANTINED + "], \"next\": null}")
                    .answer("GET /v1/telco-feeds/" + FEED, QUARANTINED)
                    .answer("POST /v1/telco-feeds/" + FEED + "/release", QUARANTINED)
                    .answer("POST /v1/telco-feeds/" + FEED + "/rejection", QUARANTINED)
                    .answer("GET " + imports, "{\"items\": [" + RUNNING + "], \"next\": null}")
                    .answer("POST " + imports, RUNNING)
                    .answer("GET " + imports + "/" + IMPORT, RUNNING)
                    .answer("POST " + imports + "/" + IMPORT + "/cancellation", RUNNING)
                    .answer("POST " + imports + "/" + IMPORT + "/resumption", RUNNING);
        }
    }
}
