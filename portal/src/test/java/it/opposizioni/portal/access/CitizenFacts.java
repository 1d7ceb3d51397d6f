package it.opposizioni.portal.access;

import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.mydata.ServiceData;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What registry-service and complaint-service say to each actor about one citizen's numbers and complaints. */
final class CitizenFacts {

    static final String OPPOSITION = "0199aaaa-0000-7000-8000-0000000000aa";
    static final String EXEMPTION = "0199aaaa-0000-7000-8000-0000000000e1";
    static final String DELEGATION = "0199aaaa-0000-7000-8000-0000000000d1";
    static final String ORGANISATION = "0199aaaa-0000-7000-8000-0000000000d3";
    static final String NUMBER_LIST = "0199aaaa-0000-7000-8000-0000000000d4";
    static final String PROTOCOL = "OPP-2026-TEST";

    private static final String PROOF = "018f0000-0000-7000-8000-00000000bbbb";
    private static final String OWN_OPPOSITION = """
            {"id": "%s", "number": "+393331234567", "origin": "HOLDER", "media": ["TELEPHONE"], "status": "ACTIVE",
             "effectiveFrom": "2025-01-02T10:00:00Z", "activeFrom": "2025-01-17T23:00:00Z", "daysLeft": 0, "protocol": "%s"}""".formatted(OPPOSITION, PROTOCOL);
    private static final String REGISTRATION = """
            {"protocol": "%s", "recordedAt": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-10T23:00:00Z",
             "oppositions": [%s]}""".formatted(PROTOCOL, OWN_OPPOSITION);
    static final String EXEMPTED = """
            {"id": "%s", "operatorId": "%s", "operatorName": "Squillo Contact S.r.l.", "from": "2025-02-01", "until": null,
             "status": "IN_FORCE", "grantedAt": "2025-02-01T10:00:00Z"}""".formatted(EXEMPTION, CompanyAnswers.OTHER);
    private static final String GIVEN = """
            {"id": "%s", "side": "GIVEN", "state": "ACTIVE", "name": "Sara Bruni", "taxCode": "•••••••••••••01F",
             "offeredAt": "2025-02-01T10:00:00Z", "acceptedAt": "2025-02-02T10:00:00Z"}""".formatted(DELEGATION);
    private static final String REPRESENTED = """
            {"id": "%s", "state": "CONFIRMED", "name": "Acme S.p.A.", "taxCode": "00743110157", "role": "PROXY",
             "evidenceReference": "T 512", "requestedAt": "2025-02-01T10:00:00Z", "decidedAt": "2025-02-02T10:00:00Z"}""".formatted(ORGANISATION);
    /** As it stands among the delegations. */
    private static final String ACTS_FOR = """
            {"id": "%s", "side": "RECEIVED", "state": "ACTIVE", "name": "Acme S.p.A.", "taxCode": "••••••••157", "organisation": true,
             "offeredAt": "2025-02-01T10:00:00Z", "acceptedAt": "2025-02-02T10:00:00Z"}""".formatted(ORGANISATION);

    private static final String REPRESENTATIVES = """
            {"items": [{"name": "Giulia Ferri", "role": "PROXY", "since": "2025-02-02T10:00:00Z", "yours": true}]}""";
    private static final String SENT = """
            {"id": "%s", "state": "WAITING", "sentAt": "2025-02-01T10:00:00Z", "yours": true, "lines": 1, "done": 0, "outcomes": [],
             "protocols": []}""".formatted(NUMBER_LIST);
    static final String LIST_REQUEST = "0199aaaa-0000-7000-8000-0000000000d5";

    private static final String LEAVING = """
            {"id": "%s", "kind": "WITHDRAWAL", "state": "ENTERED", "enteredAt": "2025-02-01T10:00:00Z", "yours": true, "lines": 1, "done": 0,
             "outcomes": [], "preview": [{"outcome": "RECORDED", "lines": 1}]}""".formatted(LIST_REQUEST);
    /** Which operators had an answer about the number. */
    static final String ASKED_ABOUT = """
            {"state": "ANSWERED", "since": "2025-01-02T10:00:00Z", "takenUp": false, "from": "2025-01-02T10:00:00Z", "until": "2025-02-01T10:00:00Z",
             "askedAt": "2025-02-01T10:00:00Z", "answeredAt": "2025-02-01T10:00:02Z", "askAgainFrom": "2025-02-01T11:00:02Z", "more": false, "unread": 0,
             "consultations": [{"operatorId": "%s", "operatorName": "Squillo Contact S.r.l.", "medium": "TELEPHONE",
              "purpose": "CAMPAIGN", "answer": "OPPOSED", "at": "2025-01-20T10:00:00Z"}]}""".formatted(CompanyAnswers.OTHER);

    private static final String NOTHING = "{\"items\": [], \"next\": null}";

    private CitizenFacts() {}

    static void tell(PageActor actor) {
        Set<PageActor> citizens = Set.of(PageActor.OWNER, PageActor.OTHER_CITIZEN);
        FakeService registry = FakeServices.registry();
        FakeService complaint = FakeServices.complaint();
        if (citizens.contains(actor)) {
            registry.answer("POST /v1/delegations", 201, GIVEN);
            registry.answer("POST /v1/organisations", 201, REPRESENTED)
                    .answer("POST /v1/number-lists", 201, SENT)
                    .answer("GET /v1/number-lists", NOTHING)
                    .answer("POST /v1/list-requests", 201, LEAVING)
                    .answer("GET /v1/organisations", "{\"items\": []}");
            registry.answer("POST /v1/oppositions", 201, REGISTRATION)
                    .answer("POST /v1/line-proofs", 202, """
                            {"id": "%s", "expiresAt": "2099-11-25T08:10:00Z"}""".formatted(PROOF))
                    .answer("POST /v1/line-proofs/" + PROOF + "/confirmation", """
                            {"id": "%s", "usableUntil": "2099-11-25T09:00:00Z"}""".formatted(PROOF));
            FakeServices.operator().answer("POST /v1/operators", 201, CompanyAnswers.company("DRAFT", "OWNER"));
            ServiceData.tell();
            complaint.answer("POST /v1/complaints", 201, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""));
        }
        if (actor == PageActor.OWNER) {
            FakeServices.operator()
                    .answer(
                            "GET /v1/my-apps",
                            "{\"items\": [{\"clientId\": \"demo-app\", \"name\": \"App di prova\"}]}")
                    .answer("DELETE /v1/my-apps/demo-app", 204, "");
            registry.answer("GET /v1/organisations/" + ORGANISATION, REPRESENTED)
                    .answer("POST /v1/organisations/" + ORGANISATION + "/end", REPRESENTED)
                    .answer("GET /v1/organisations/" + ORGANISATION + "/representatives", REPRESENTATIVES)
                    .answer("GET /v1/delegations/" + ORGANISATION, ACTS_FOR)
                    .answer("GET /v1/number-lists/" + NUMBER_LIST, SENT)
                    .answer("GET /v1/number-lists/" + NUMBER_LIST + "/lines", NOTHING)
                    .answer("GET /v1/number-lists/" + NUMBER_LIST + "/lines.csv", "line,number,outcome")
                    .answer("GET /v1/list-requests/" + LIST_REQUEST, LEAVING)
                    .answer("POST /v1/list-requests/" + LIST_REQUEST + "/confirmation", LEAVING)
                    .answer("GET /v1/list-requests/" + LIST_REQUEST + "/lines.csv", "line,number,outcome");
            registry.answer("GET /v1/delegations", "{\"items\": [" + GIVEN + "]}")
                    .answer("GET /v1/delegations/" + DELEGATION, GIVEN)
                    .answer("POST /v1/delegations/" + DELEGATION + "/end", GIVEN);
            registry.answer("GET /v1/oppositions", "{\"items\": [" + OWN_OPPOSITION + "], \"next\": null}")
                    .answer("GET /v1/oppositions/" + OPPOSITION, OWN_OPPOSITION)
                    .answer("GET /v1/oppositions/" + OPPOSITION + "/history", """
                            {"items": [{"at": "2025-01-02T10:00:00Z", "change": "REGISTERED", "version": 1, "media": ["TELEPHONE"],
                             "effectiveFrom": "2025-01-02T10:00:00Z", "activeFrom": "2025-01-17T23:00:00Z"}]}""")
                    .answer("POST /v1/oppositions/" + OPPOSITION + "/renewals", OWN_OPPOSITION)
                    .answer("POST /v1/oppositions/" + OPPOSITION + "/withdrawal", OWN_OPPOSITION)
                    .answer("DELETE /v1/oppositions/" + OPPOSITION + "/withdrawal", OWN_OPPOSITION)
                    .answer("GET /v1/registrations/" + PROTOCOL, REGISTRATION)
                    .answer("GET /v1/registrations/" + PROTOCOL + "/receipt", "%PDF-")
                    .answer("GET /v1/oppositions/" + OPPOSITION + "/exemptions", "{\"items\": [" + EXEMPTED + "]}")
                    .answer("POST /v1/oppositions/" + OPPOSITION + "/exemptions", 201, EXEMPTED)
                    .answer("DELETE /v1/oppositions/" + OPPOSITION + "/exemptions/" + EXEMPTION, 204, "")
                    .answer("GET /v1/oppositions/" + OPPOSITION + "/recipients", ASKED_ABOUT)
                    .answer("POST /v1/oppositions/" + OPPOSITION + "/recipients", ASKED_ABOUT)
                    .answer("GET /v1/oppositions/" + OPPOSITION + "/certificate", "%PDF-");
        } else if (actor == PageActor.OTHER_CITIZEN) {
            registry.answer("GET /v1/oppositions", NOTHING).answer("GET /v1/delegations", "{\"items\": []}");
            complaint.answer("GET /v1/complaints", NOTHING);
        }
        registry.answer("GET /.well-known/jwks.json", "{\"keys\": []}");
        complaint.answer("GET /v1/callers/0212345678", """
                {"number": "+390212345678", "outcome": "NOT_DECLARED", "explanation": "Nessuno lo ha dichiarato.", "kind": "FIXED",
                 "region": "Milano", "reports": "FEWER_THAN_5", "operators": []}""");
        if (actor == PageActor.OWNER || actor == PageActor.REGULATOR) {
            String acts = actor == PageActor.OWNER ? "\"WITHDRAW\"" : "\"TAKE_IN_CHARGE\"";
            String found = ServiceAnswers.complaint("EVIDENCE_COLLECTED", acts);
            String path = "/v1/complaints/" + ServiceAnswers.ID;
            complaint
                    .answer(
                            "GET /v1/complaints",
                            "{\"items\": [" + ServiceAnswers.summary("EVIDENCE_COLLECTED") + "], \"next\": null}")
                    .answer("GET " + path, found)
                    .answer("GET " + path + "/evidence", ServiceAnswers.evidence(true))
                    .answer("GET " + path + "/attachments", ServiceAnswers.attachments(3))
                    .answer("GET " + path + "/attachments/" + ServiceAnswers.ATTACHMENT, "content")
                    .answer("GET " + path + "/messages", ServiceAnswers.messages(9))
                    .answer("GET " + path + "/document", "%PDF-")
                    .answer("GET " + path + "/replies", "[]")
                    .answer("POST " + path + (actor == PageActor.OWNER ? "/withdrawal" : "/taking-in-charge"), found)
                    .answer("PUT " + path + "/principal", "{\"possible\": [], \"choosable\": false}")
                    .answer("GET " + path + "/call-origins", "{\"version\": 0, \"recordable\": true, \"items\": []}")
                    .answer(
                            "GET " + path + "/registration",
                            "{\"statedAt\": \"2026-11-20T09:00:03Z\", \"entries\": []}")
                    .answer("POST " + path + "/questions", 201, ServiceAnswers.messages(9))
                    .answer("POST " + path + "/call-origins", "{\"version\": 1, \"recordable\": true, \"items\": []}");
            if (actor == PageActor.OWNER) {
                complaint
                        .answer(
                                "POST " + path + "/attachments",
                                201,
                                ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "PDF", 1_000))
                        .answer("DELETE " + path + "/attachments/" + ServiceAnswers.ATTACHMENT, 204, "")
                        .answer("POST " + path + "/messages", 201, ServiceAnswers.messages(9))
                        .answer("GET " + path + "/opinion", "{\"possible\": true}")
                        .answer("PUT " + path + "/opinion", "{\"possible\": true}");
            }
        }
    }

    /** Proven, and with all choices made. */
    static Object numbersDraft() {
        return Map.of(
                "lines",
                List.of(Map.of(
                        "number", "+393331234567",
                        "proofId", PROOF,
                        "channel", "SMS",
                        "codeExpiresAt", "2099-11-25T08:10:00Z",
                        "proven", true)),
                "media",
                List.of("TELEPHONE"),
                "email",
                "",
                "language",
                "it");
    }

    /** The code has been sent. */
    static Object removalDraft() {
        return Map.of(
                "opposition",
                OPPOSITION,
                "number",
                "+393331234567",
                "what",
                "ALL",
                "proofId",
                PROOF,
                "codeExpiresAt",
                "2099-11-25T08:10:00Z",
                "proven",
                false);
    }

    static Object complaintDraft() {
        Map<String, Object> call = Map.of(
                "callerNumber", "+390212345678",
                "withheld", false,
                "date", "2026-11-20",
                "time", "10:12",
                "kind", "HUMAN");
        return Map.of(
                "calledNumber", "+393331234567",
                "calls", List.of(call),
                "company", "",
                "product", "ENERGY",
                "consent", "NO",
                "asked", "NO",
                "text", "");
    }
}
