package it.opposizioni.portal.access;

import it.opposizioni.portal.calllog.CallLogAnswers;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.informationrequest.RequestAnswers;
import it.opposizioni.portal.membership.MembershipAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import java.util.List;
import java.util.Map;

/** What operator-service says to each actor about operator A's affairs. */
final class OperatorFacts {

    static final String TO_CHOOSE = "018f0000-0000-7000-8000-00000000c002";
    static final String UNDER_WAY = "018f0000-0000-7000-8000-00000000c003";
    static final String DECLARATION = "018f0000-0000-7000-8000-0000000000d1";
    static final String PROOF = "018f0000-0000-7000-8000-0000000000d2";
    static final String MANDATE = "018f0000-0000-7000-8000-0000000000a1";
    static final String COLLEAGUE = "018f0000-0000-7000-8000-0000000000b0";
    static final String INVITATION = "018f0000-0000-7000-8000-0000000000cc";
    static final String SECRET = "s".repeat(43);
    static final String PROGRAM = "018f0000-0000-7000-8000-0000000000c0";

    private static final String MYSELF = "018f0000-0000-7000-8000-0000000000af";
    private static final String NOTHING = "{\"items\": [], \"next\": null}";
    private static final String NUMBER = """
            {"id": "%s", "number": "+390294752000", "first": "+390294752000", "last": "+390294752000", "kind": "SINGLE",
             "state": "DECLARED", "from": "2026-11-20T09:00:00Z", "until": null, "conflictWith": []}""".formatted(DECLARATION);
    private static final String AGREED =
            """
            {"id": "%s", "outsourcerId": "%s", "outsourcerName": "Squillo Contact S.r.l.", "principalId": "%s",
             "principalName": "Acme Energia S.p.A.", "proposedBy": "%s", "side": "PRINCIPAL", "callingNumbers": ["+390294751001"],
             "withdrawnNumbers": [], "from": "2026-11-25", "until": null, "state": "AGREED", "effect": "HOLDS",
             "proposedAt": "2026-11-25T09:00:00Z", "agreedAt": "2026-11-25T10:00:00Z", "endedAt": null}""".formatted(MANDATE, CompanyAnswers.OTHER, CompanyAnswers.ID, CompanyAnswers.ID);
    private static final String MACHINE = """
            {"id": "%s", "name": "CRM", "clientId": "op-crm", "tokenEndpoint": "https://id.example/token",
             "audience": "https://id.example", "createdAt": "2026-11-20T09:00:00Z", "keys": [
             {"kid": "old", "since": "2026-11-20T09:00:00Z", "until": null},
             {"kid": "new", "since": "2026-11-22T09:00:00Z", "until": null}]}""".formatted(PROGRAM);

    private static final String INVITED = """
            {"id": "%s", "email": "bo@acme.example", "name": "Bo", "role": "VIEWER", "state": "INVITED",
             "invitedAt": "2026-11-25T09:00:00Z", "expiresAt": "2026-12-02T09:00:00Z"}""".formatted(INVITATION);

    /** What only some roles may do, on objects of A. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry(
                    "POST /v1/campaigns/" + OperatorAnswers.CAMPAIGN + "/opening",
                    OperatorAnswers.campaign("OPEN", "")),
            Map.entry(
                    "POST /v1/campaigns/" + OperatorAnswers.CAMPAIGN + "/closure",
                    OperatorAnswers.campaign("CLOSED", "")),
            Map.entry("DELETE /v1/calling-numbers/" + DECLARATION, ""),
            Map.entry("POST /v1/calling-numbers/" + DECLARATION + "/proofs", """
                    {"id": "%s", "channel": "VOICE", "expiresAt": "2026-11-25T10:10:00Z"}""".formatted(PROOF)),
            Map.entry("POST /v1/calling-numbers/" + DECLARATION + "/proofs/" + PROOF + "/confirmation", "{}"),
            Map.entry("POST /v1/mandates/" + MANDATE + "/end", AGREED),
            Map.entry("DELETE /v1/team/" + COLLEAGUE, ""),
            Map.entry("DELETE /v1/team/invitations/" + INVITATION, ""),
            Map.entry("POST /v1/machine-clients/" + PROGRAM + "/keys", MACHINE),
            Map.entry("DELETE /v1/machine-clients/" + PROGRAM, ""),
            Map.entry("POST /v1/consultations/" + TO_CHOOSE + "/columns", "{}"),
            Map.entry("POST /v1/consultations/" + UNDER_WAY + "/cancellation", "{}"),
            Map.entry(
                    "POST /v1/consultations/" + OperatorAnswers.ID + "/repetition",
                    OperatorAnswers.consultation("COMPARING", "")));

    /** What only some roles may begin, for their own operator. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "POST /v1/campaigns",
            OperatorAnswers.campaign("PLANNED", ""),
            "POST /v1/calling-numbers",
            NUMBER,
            "POST /v1/calling-numbers/imports",
            "{\"received\": 1, \"declared\": 1, \"lines\": []}",
            "POST /v1/mandates",
            AGREED,
            "POST /v1/team/invitations",
            INVITED,
            "POST /v1/machine-clients",
            MACHINE,
            "POST /v1/number-checks",
            "{\"items\": []}",
            "POST /v1/consultations",
            OperatorAnswers.consultation("COMPARING", ""),
            "POST /v1/call-logs",
            CallLogAnswers.sealed(),
            "POST /v1/obligations/calendar-address",
            "{\"calendarUrl\": \"http://localhost/v1/calendars/secret.ics\"}");

    private OperatorFacts() {}

    static void tell(PageActor actor) {
        FakeService operator = FakeServices.operator();
        everybody(operator);
        if (!actor.isOperator()) {
            operator.answer("GET /v1/memberships", NOTHING);
            return;
        }
        String role = actor == PageActor.A_VIEWER ? "VIEWER" : "OWNER";
        String company = CompanyAnswers.company("ACTIVE", role);
        operator.answer(
                "GET /v1/operators/me",
                actor.isOfA() ? company : company.replace(CompanyAnswers.ID, CompanyAnswers.OTHER));
        accused(actor);
        operator.answer("POST /v1/operators", 201, CompanyAnswers.company("DRAFT", "OWNER"));
        operator.answer("GET /v1/team/invitations", NOTHING)
                .answer("GET /v1/memberships", actor.isOfA() ? MembershipAnswers.one() : MembershipAnswers.other());
        // everybody may leave
        operator.answer("DELETE /v1/team/" + MYSELF, 204, "");
        BEGINNINGS.forEach((question, answer) -> allow(operator, actor, question, answer));
        if (actor.isOfA()) {
            ofA(operator, role);
            operator.answer("PUT /v1/memberships/current", MembershipAnswers.acme(true));
            ACTS.forEach((question, answer) -> allow(operator, actor, question, answer));
            allow(operator, actor, "PUT /v1/operators/" + CompanyAnswers.ID + "/sections/PEC", company);
            allow(operator, actor, "POST /v1/operators/" + CompanyAnswers.ID + "/submission", company);
        } else {
            allow(operator, actor, "PUT /v1/operators/" + CompanyAnswers.OTHER + "/sections/PEC", company);
            allow(operator, actor, "POST /v1/operators/" + CompanyAnswers.OTHER + "/submission", company);
            operator.answer("GET /v1/team", "{\"items\": [" + me(role) + "]}");
            for (String list : List.of(
                    "campaigns", "call-logs", "consultations", "calling-numbers", "mandates", "machine-clients")) {
                operator.answer("GET /v1/" + list, NOTHING);
            }
            operator.answer("GET /v1/obligations", "{\"items\": []}")
                    .answer("GET /v1/consultations/summary", "{\"running\": 0, \"valid\": 0, \"endings\": []}");
        }
    }

    /** What complaint-service says of the cases in which A was asked; the roles in A's team the portal alone knows. */
    private static void accused(PageActor actor) {
        FakeService complaint = FakeServices.complaint();
        complaint.answer("GET /v1/information-requests", NOTHING);
        if (actor.isOfA()) {
            String request = RequestAnswers.toAnswer("2099-12-15");
            String path = "/v1/information-requests/" + RequestAnswers.ID;
            complaint
                    .answer("GET " + path, request)
                    .answer("GET " + path + "/decision-act", "%PDF-")
                    .answer("GET " + path + "/notification", "{\"signedAct\": \"PDF\"}")
                    .answer("GET " + path + "/signed-act", "%PDF-")
                    .answer("POST " + path + "/reply", request)
                    .answer("POST " + path + "/extension", request)
                    .answer("GET " + path + "/attachments", RequestAnswers.attachments(4))
                    .answer("GET " + path + "/attachments/" + RequestAnswers.ATTACHMENT, "content")
                    .answer("POST " + path + "/attachments", 201, RequestAnswers.attachment(RequestAnswers.ATTACHMENT))
                    .answer("DELETE " + path + "/attachments/" + RequestAnswers.ATTACHMENT, 204, "")
                    .answer("GET /v1/complaints-about-me", RequestAnswers.complaints());
        }
    }

    private static void allow(FakeService operator, PageActor actor, String question, String answer) {
        if (actor == PageActor.A_VIEWER) {
            operator.refuse(question, 403, "forbidden", "Your role does not allow this action.", "[]");
        } else {
            operator.answer(question, answer.isEmpty() ? 204 : 200, answer);
        }
    }

    private static void everybody(FakeService operator) {
        operator.answer("GET /v1/operators", NOTHING)
                .answer("POST /v1/invitations/opening", """
                        {"id": "%s", "operator": {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano"}, "role": "VIEWER",
                         "invitedBy": "Ada Neri", "expiresAt": "2026-12-02T09:00:00Z", "codeRequired": false}""".formatted(INVITATION, CompanyAnswers.ID))
                .answer("POST /v1/invitations/decline", 204, "")
                .answer("GET /v1/operators/" + CompanyAnswers.OTHER + "/directory-entry", """
                        {"id": "%s", "name": "Squillo Contact S.r.l.", "seat": "Torino", "state": "ACTIVE"}""".formatted(
                                CompanyAnswers.OTHER))
                .answer("GET /.well-known/jwks.json", "{\"keys\": []}")
                .answer("POST /v1/receipt-verifications", """
                        {"outcome": "VALID", "alive": true, "code": "7Q4M2XKD9TRAE5WN", "sealedAt": "2026-11-25T04:00:03Z",
                         "validUntil": "2026-12-10T23:00:00Z", "operator": "Acme S.r.l.", "purpose": "CAMPAIGN",
                         "medium": "TELEPHONE", "counts": {"received": 1, "valid": 1, "duplicates": 0, "callable": 1, "opposed": 0,
                         "exempted": 0, "invalid": 0}, "registerVersion": 4711, "registerAsOf": "2026-11-25T04:00:00Z"}""")
                .answer("GET /v1/calling-numbers/history", "{\"number\": \"+390294752000\", \"items\": []}");
    }

    private static void ofA(FakeService operator, String role) {
        OperatorAnswers.knowsTheCampaign();
        String sealed = OperatorAnswers.sealed("SEALED", "2099-12-10", "");
        OperatorAnswers.consultationIs(sealed);
        String list = "/v1/consultations/" + OperatorAnswers.ID;
        operator.answer("GET /v1/consultations", "{\"items\": [" + sealed + "], \"next\": null}")
                .answer("GET /v1/consultations/summary", "{\"running\": 0, \"valid\": 1, \"endings\": []}")
                .answer("GET " + list + "/files/callable", "nome,telefono\nAnna,0351\n")
                .answer("GET " + list + "/receipt", "a.b.c")
                .answer("GET " + list + "/invalid-lines", NOTHING)
                .answer("GET /v1/call-logs", "{\"items\": [" + CallLogAnswers.sealed() + "], \"next\": null}")
                .answer("GET /v1/call-logs/" + CallLogAnswers.ID, CallLogAnswers.sealed())
                .answer("GET /v1/call-logs/" + CallLogAnswers.ID + "/files/findings", "line,number\n")
                .answer("GET /v1/call-logs/" + CallLogAnswers.ID + "/receipt", "a.b.c")
                .answer(
                        "GET /v1/consultations/" + TO_CHOOSE,
                        other(OperatorAnswers.consultation("CHOOSING", ""), TO_CHOOSE))
                .answer("GET /v1/consultations/" + TO_CHOOSE + "/preview", OperatorAnswers.preview(1))
                .answer(
                        "GET /v1/consultations/" + UNDER_WAY,
                        other(OperatorAnswers.consultation("COMPARING", ""), UNDER_WAY))
                .answer("GET /v1/calling-numbers", "{\"items\": [" + NUMBER + "], \"next\": null}")
                .answer("GET /v1/calling-numbers/" + DECLARATION, NUMBER)
                .answer("GET /v1/mandates", "{\"items\": [" + AGREED + "], \"next\": null}")
                .answer("GET /v1/mandates/" + MANDATE, AGREED)
                .answer("GET /v1/obligations", "{\"items\": []}")
                .answer("GET /v1/machine-clients", "{\"items\": [" + MACHINE + "]}")
                .answer("GET /v1/team", """
                        {"items": [%s,
                         {"id": "%s", "name": "Bo", "email": null, "role": "VIEWER", "state": "ACTIVE",
                         "since": "2026-11-21T09:00:00Z", "me": false}]}""".formatted(me(role), COLLEAGUE));
    }

    private static String me(String role) {
        return """
                {"id": "%s", "name": "Ada Neri", "email": "ada@acme.example", "role": "%s", "state": "ACTIVE",
                 "since": "2026-11-20T09:00:00Z", "me": true}""".formatted(MYSELF, role);
    }

    private static String other(String consultation, String id) {
        return consultation.replace(OperatorAnswers.ID, id);
    }

    static Object imported() {
        return Map.of("received", 1, "declared", 1, "lines", List.of());
    }

    static Object checked() {
        return Map.of("consultationId", OperatorAnswers.ID, "registerVersion", 1, "items", List.of());
    }

    /** An invitation that the invited person has opened. */
    static Object opened() {
        return Map.of("secret", SECRET);
    }
}
