package it.opposizioni.portal.complaint;

import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;

/** What the services answer about one complaint. */
public final class ServiceAnswers {

    public static final String ID = "0199aaaa-0000-7000-8000-00000000c0de";
    public static final String CODE = "SEG-2026-7K3M-Q9X4";
    public static final String ATTACHMENT = "0199aaaa-0000-7000-8000-00000000f17e";

    private ServiceAnswers() {}

    public static FakeService complaints() {
        return FakeServices.complaint();
    }

    /** Giulia's line, active since the start of 2025. */
    public static void registryKnowsTheLine() {
        FakeServices.registry().answer("GET /v1/oppositions", """
                {"items": [{"id": "0199aaaa-0000-7000-8000-0000000000aa", "number": "+393331234567", "origin": "HOLDER",
                  "media": ["TELEPHONE"], "status": "ACTIVE", "effectiveFrom": "2025-01-02T10:00:00Z",
                  "activeFrom": "2025-01-17T23:00:00Z", "daysLeft": 0, "protocol": "RPO-1"}], "next": null}""");
    }

    public static void callerIsDeclared(String path) {
        complaints().answer("GET /v1/callers/" + path, """
                {"number": "+390212345678", "outcome": "DECLARED", "explanation": "Un operatore ha dichiarato il numero.",
                 "kind": "FIXED", "region": "Milano", "reports": "FEWER_THAN_5", "operators": [{"name": "Squillo Contact S.r.l.",
                 "seat": "Torino", "contact": "aiuto@squillo.example", "role": "OUTSOURCER", "state": "ACTIVE",
                 "principals": []}]}""");
    }

    public static String complaint(String stage, String acts) {
        boolean open = !stage.startsWith("CLOSED") && !stage.equals("WITHDRAWN");
        return """
                {"id": "%s", "code": "%s", "stage": "%s", "assessment": "VIOLATION_LIKELY", "filedAt": "2026-11-20T09:00:00Z",
                 "calledNumber": "+393331234567", "calls": [
                   {"id": "0199aaaa-0000-7000-8000-000000000001", "callerNumber": "+390212345678", "callerKind": "FIXED",
                    "withheld": false, "at": "2026-11-19T17:30:00Z", "kind": "HUMAN"},
                   {"id": "0199aaaa-0000-7000-8000-000000000002", "callerNumber": null, "withheld": true,
                    "at": "2026-11-19T18:30:00Z", "kind": "SILENT"}],
                 "company": "Luce per tutti", "product": "ENERGY", "text": "Hanno chiamato a cena.", "consentGiven": false,
                 "askedToStop": null, "timeline": [
                   {"stage": "FILED", "at": "2026-11-20T09:00:00Z", "actor": "REPORTER", "reason": null}%s], "deskActs": [],
                 "next": {"actor": "%s", "latestDate": %s}, "possibleActs": [%s], "callsLeft": %s}""".formatted(
                        ID,
                        CODE,
                        stage,
                        stage.equals("FILED")
                                ? ""
                                : ", {\"stage\": \"" + stage
                                        + "\", \"at\": \"2026-11-20T09:00:05Z\", \"actor\": \"REGULATOR\", \"reason\": \"Chiamata vietata\"}",
                        open ? "REGULATOR" : "NOBODY",
                        open ? "\"2099-12-05\"" : "null",
                        acts,
                        stage.equals("FILED") || stage.equals("EVIDENCE_COLLECTED") ? 8 : 0);
    }

    /** With what happened in its cases before it came to this stage. */
    public static String inCase(String stage) {
        return complaint(stage, "")
                .replace("2026-11-20T09:00:05Z", "2026-11-30T09:00:00Z")
                .replace("\"deskActs\": []", """
                "caseUpdates": [
                  {"kind": "INFORMATION_REQUESTED", "at": "2026-11-21T09:00:00Z", "operator": "Squillo Contact S.r.l."},
                  {"kind": "OPERATOR_REPLIED", "at": "2026-11-22T09:00:00Z"},
                  {"kind": "HEARING_SET", "at": "2026-11-23T09:00:00Z", "operator": "Acme"},
                  {"kind": "ARCHIVED", "at": "2026-11-24T09:00:00Z", "operator": "Squillo Contact S.r.l."}],
                 "deskActs": []""");
    }

    /** Closed, because another authority decides about it. */
    public static String passedOn(String to) {
        return complaint("CLOSED_OUTSIDE_SCOPE", "").replaceFirst("}$", ", \"passedOnTo\": \"" + to + "\"}");
    }

    /** A photo and a recording. */
    public static String attachments(int left) {
        return "{\"items\": [%s, %s], \"left\": %d}"
                .formatted(
                        attachment(ATTACHMENT, "JPEG", 1_234_567),
                        attachment("0199aaaa-0000-7000-8000-00000000f17f", "M4A", 999),
                        left);
    }

    public static String attachment(String id, String type, int bytes) {
        return """
                {"id": "%s", "complaint": "%s", "type": "%s", "bytes": %d, "addedAt": "2026-11-20T09:10:00Z"}""".formatted(id, ID, type, bytes);
    }

    /** One that Giulia wrote. */
    public static String messages(int left) {
        return """
                {"items": [{"id": "0199aaaa-0000-7000-8000-00000000f180", "complaint": "%s",
                  "text": "Hanno richiamato <ieri>.", "writtenAt": "2026-11-21T09:10:00Z"}], "left": %d}""".formatted(ID, left);
    }

    /** With a question of the authority's after them. @param answered no longer the last word */
    public static String asked(boolean answered, boolean canAsk) {
        return messages(9).replace("\"left\": 9", """
                        "left": 10, "canAsk": %s, "questions": [{"id": "0199aaaa-0000-7000-8000-00000000f181",
                          "text": "Come si chiamava <chi> parlava?", "askedAt": "%s", "answerBy": "2026-12-06", "answered": %s, "late": false,
                          "by": {"subject": "ada", "name": "Ada Neri", "me": false}}]""".formatted(
                        canAsk, answered ? "2026-11-21T09:00:00Z" : "2026-11-21T10:00:00Z", answered));
    }

    /** Among the messages of a case, newest first. */
    public static String askedInCase() {
        return """
                {"items": [{"id": "0199aaaa-0000-7000-8000-00000000f181", "complaint": "%1$s",
                  "text": "Come si chiamava <chi> parlava?", "writtenAt": "2026-11-21T10:00:00Z",
                  "question": {"id": "0199aaaa-0000-7000-8000-00000000f181", "text": "Come si chiamava <chi> parlava?",
                    "askedAt": "2026-11-21T10:00:00Z", "answerBy": "2026-12-06", "answered": false, "late": false,
                    "by": {"subject": "ada", "name": "Ada Neri", "me": false}}},
                 {"id": "0199aaaa-0000-7000-8000-00000000f180", "complaint": "%1$s",
                  "text": "Hanno richiamato <ieri>.", "writtenAt": "2026-11-21T09:10:00Z"}], "next": null}""".formatted(ID);
    }

    public static String evidence(boolean complete) {
        return """
                {"complaintId": "%s", "complete": %s, "assessment": "%s", "grade": "B", "verdicts": [
                   {"topic": "CALLED_NUMBER", "source": "REGISTER", "sourceName": "il registro", "statedAt": "2026-11-20T09:00:03Z",
                    "lines": [{"answer": "YES", "text": "Era nel registro dal 2 gennaio 2025.",
                      "callIds": ["0199aaaa-0000-7000-8000-000000000001", "0199aaaa-0000-7000-8000-000000000002"],
                      "proof": {"kind": "OPPOSITION", "reference": "0199aaaa-0000-7000-8000-0000000000aa"}}]},
                   {"topic": "CALLER", "source": "OPERATORS", "sourceName": "i dati degli operatori", "statedAt": "2026-11-20T09:00:04Z",
                    "lines": [{"answer": "YES", "text": "Squillo Contact S.r.l. aveva dichiarato il numero.",
                      "callIds": ["0199aaaa-0000-7000-8000-000000000001"],
                      "proof": {"kind": "DECLARATION", "reference": "+390212345678"}},
                      {"answer": "NO", "text": "Il numero era nascosto.",
                      "callIds": ["0199aaaa-0000-7000-8000-000000000002"]}]},
                   {"topic": "COMPARISON", "source": "OPERATORS", "sourceName": "i dati degli operatori", "statedAt": null,
                    "lines": [{"answer": "OPEN", "text": "Manca ancora la risposta.",
                      "callIds": ["0199aaaa-0000-7000-8000-000000000001", "0199aaaa-0000-7000-8000-000000000002"],
                      "proof": {"kind": "RECEIPT", "reference": "7K3MQ9XD40TQ2B8C"}}]}],
                 "reasons": [
                   {"code": "OPPOSED_AND_ACTIVE", "callId": null, "text": "Il numero era protetto.", "norm": "DPR 26/2022 art. 8 c. 2"}],
                 "flags": [
                   {"code": "OUT_OF_HOURS", "callId": "0199aaaa-0000-7000-8000-000000000001", "text": "È arrivata fuori orario.",
                    "norm": "Garante 148/2024 (GU 24A01602)", "since": "2024-09-28", "source": "REPORTER", "sourceName": "chi ha segnalato"}],
                 "timeline": [
                   {"at": "2025-01-02T10:00:00Z", "kind": "OPPOSITION_REGISTERED", "source": "REGISTER", "sourceName": "il registro",
                    "statedAt": "2026-11-20T09:00:03Z", "text": "Il numero chiamato è iscritto al registro."},
                   {"at": "2026-11-19T17:30:00Z", "kind": "CALL", "source": "REPORTER", "sourceName": "chi ha segnalato",
                    "statedAt": "2026-11-20T09:00:00Z", "text": "Chiamata da +39 02 1234 5678 (una persona)."},
                   {"at": "2099-01-01T00:00:00Z", "kind": "OPPOSITION_ACTIVE", "source": "REGISTER", "sourceName": "il registro",
                    "statedAt": "2026-11-20T09:00:03Z", "text": "L'opposizione sarà attiva.", "ahead": true}],
                 "corrections": [
                   {"source": "REGISTER", "sourceName": "il registro", "statedAt": "2026-11-20T09:00:02Z",
                    "correctedAt": "2026-11-20T09:00:03Z",
                    "before": [{"at": null, "text": "Il numero non era iscritto."}],
                    "after": [{"at": "2025-01-02T10:00:00Z", "text": "Il numero chiamato è iscritto al registro."}]}]}""".formatted(ID, complete, complete ? "VIOLATION_LIKELY" : "INCOMPLETE");
    }

    public static String passedOnSummary(String to) {
        return summary("CLOSED_OUTSIDE_SCOPE").replaceFirst("}$", ", \"passedOnTo\": \"" + to + "\"}");
    }

    /** As an official has it in the list. @param question how far the last question is */
    public static String askedSummary(String question) {
        return summary("TAKEN_IN_CHARGE").replaceFirst("}$", ", \"question\": " + question + "}");
    }

    public static String summary(String stage) {
        return """
                {"id": "%s", "code": "%s", "stage": "%s", "assessment": "VIOLATION_LIKELY", "filedAt": "2026-11-20T09:00:00Z",
                 "calledNumber": "+393331234567", "callerNumbers": ["+390212345678", "+441632960001"], "calls": 2,
                 "firstCallAt": "2026-11-19T17:30:00Z", "lastCallAt": "2026-11-19T18:30:00Z", "callsLeft": 8, "company": null, "product": "ENERGY", "nextActor": "REGULATOR",
                 "latestDate": "2026-12-05"}""".formatted(ID, CODE, stage);
    }
}
