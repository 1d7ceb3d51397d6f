package it.opposizioni.portal.cases;

import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.FakeServices;

/** What complaint-service answers about one case. */
public final class CaseAnswers {

    public static final String ID = "0199aaaa-0000-7000-8000-00000000ca5e";
    public static final String ATTACHMENT = "0199aaaa-0000-7000-8000-00000000f181";
    static final String OTHER = "0199aaaa-0000-7000-8000-00000000ca5f";

    private static final String SPLIT_OFF = "0199aaaa-0000-7000-8000-00000000ca60";
    private static final String PATH = "/v1/cases/" + ID;

    private CaseAnswers() {}

    public static String summary(String id, String stage, String assignee) {
        return """
                {"id": "%s", "version": 2, "code": "FAS-2026-7K3M-Q9XD", "stage": "%s", "operatorId": "018f0000-0000-7000-8000-000000000003",
                 "name": "Squillo Contact S.r.l.", "complaints": {"all": 1200, "b": 200, "c": 1000, "ungraded": 0}, %s
                 "openedAt": "2026-11-20T09:00:00Z", "dueOn": "2026-11-27", "overdue": true}""".formatted(
                id,
                stage,
                assignee == null
                        ? ""
                        : "\"assignee\": {\"subject\": \"anna\", \"name\": \"Anna Neri\", \"me\": " + assignee + "},");
    }

    /** It is decided, and its act is so far. */
    public static String inServing(String serving) {
        return summary(ID, "DECIDED", null).replace("\"version\"", "\"serving\": \"" + serving + "\", \"version\"");
    }

    /** Another case about the same operator. */
    static String aboutTheSame() {
        return summary(SPLIT_OFF, "OPEN", null).replace("FAS-2026-7K3M-Q9XD", "FAS-2026-CCCC-DDDD");
    }

    static String aboutNumber() {
        return """
                {"id": "%s", "version": 1, "code": "FAS-2026-AAAA-BBBB", "stage": "OPEN", "number": "+390699999999",
                 "complaints": {"all": 5, "b": 0, "c": 5, "ungraded": 0},
                 "openedAt": "2026-11-20T09:00:00Z", "dueOn": "2099-11-27", "overdue": false}""".formatted(OTHER);
    }

    /** @param acts in quotes, with commas; @param more fields, each followed by a comma */
    static String file(String stage, String acts, String sanctionable, String more) {
        return """
                {"summary": %s, "version": 2, "sanctionable": %s, %s
                 "history": [{"act": "OPEN", "stage": "OPEN", "at": "2026-11-20T09:00:00Z"},
                  {"act": "ASSIGN", "stage": "ASSIGNED", "at": "2026-11-21T09:00:00Z", "note": "Tocca a te.",
                   "by": {"subject": "bruno", "name": "Bruno Conti", "me": false}}], "possibleActs": [%s]}""".formatted(summary(ID, stage, "false"), sanctionable, more, acts);
    }

    public static String assigned() {
        return file(
                "ASSIGNED",
                "\"ASSIGN\", \"REQUEST_INFORMATION\", \"HEAR\", \"PROPOSE\", \"SPLIT\", \"MERGE\", \"ARCHIVE\"",
                "{\"operator\": true, \"evidence\": true, \"heard\": false}",
                "\"proposedByMe\": false,");
    }

    /** About a number. @param named the company outside the register that it names, followed by a comma */
    static String againstNumber(String named) {
        boolean isNamed = !named.isEmpty();
        return """
                {"summary": %s, "version": 2, "sanctionable": {"operator": %s, "evidence": %s, "heard": false}, "proposedByMe": false, %s
                 "history": [{"act": "OPEN", "stage": "OPEN", "at": "2026-11-20T09:00:00Z"}], "possibleActs": [%s]}""".formatted(
                aboutNumber().replace(OTHER, ID).replace("\"number\"", named + "\"number\""),
                isNamed,
                isNamed,
                isNamed ? "\"companyFindings\": 2," : "",
                isNamed ? "\"ASSIGN\", \"REQUEST_INFORMATION\", \"HEAR\", \"PROPOSE\"" : "\"ASSIGN\", \"PROPOSE\"");
    }

    public static String noCompany() {
        return "{\"caseId\": \"" + ID
                + "\", \"version\": 0, \"nameable\": true, \"findings\": [], \"acts\": [], \"earlier\": []}";
    }

    /** It was asked, and the question has not arrived yet. @param open what is known of it can be changed */
    public static String company(boolean open) {
        return """
                {"caseId": "%s", "version": 2, "nameable": %s, %s
                 "findings": [%s, %s],
                 "acts": [{"step": 3, "act": "REQUEST_INFORMATION", "at": "2026-11-26T09:00:00Z", "printable": true, "served": []}],
                 "earlier": [{"caseId": "%s", "code": "FAS-2026-AAAA-BBBB", "outcome": "UPHELD", "decidedAt": "2026-10-01T09:00:00Z"}]}""".formatted(
                        ID,
                        open,
                        open ? "\"toServe\": 3," : "",
                        finding("via Milano 2, Roma"),
                        finding("via Roma 1, Milano"),
                        OTHER);
    }

    private static String finding(String seat) {
        return """
                {"name": "Chiamaora <b>S.r.l.</b>", "taxCode": "12345678903", "seat": "%s", "pec": "chiamaora@pec.example",
                 "source": "NETWORK", "reference": "TIM, prot. 12/2026", "foundOn": "2026-11-24",
                 "by": {"subject": "bruno", "name": "Bruno Conti", "me": false}, "at": "2026-11-25T10:00:00Z"}""".formatted(seat);
    }

    /** A reply with a file. */
    public static String sideWithAttachment() {
        return """
                {"replies": [{"version": 4, "at": "2026-11-28T10:00:00Z", "by": "Ada Neri", "late": false,
                  "publicPart": "Non siamo stati noi.", "officialPart": "Ecco i tabulati.",
                  "attachments": [{"id": "%s", "caseId": "%s", "reply": 4, "type": "PDF", "bytes": 1234567,
                   "addedAt": "2026-11-27T10:00:00Z"}]}], "extensions": [], "extensionAwaitsAnswer": false}""".formatted(ATTACHMENT, ID);
    }

    /** Each step has a digest, and that of the second is wrong. */
    static String altered() {
        return assigned()
                .replace(
                        "\"at\": \"2026-11-20T09:00:00Z\"}",
                        "\"at\": \"2026-11-20T09:00:00Z\", " + digest('a', true) + "}")
                .replace("\"note\": \"Tocca a te.\",", "\"note\": \"Tocca a te.\", " + digest('b', false) + ",")
                .replace("\"proposedByMe\"", "\"historyAltered\": true, \"proposedByMe\"");
    }

    /** Its last step was taken out. */
    static String cutOff() {
        return altered().replace("\"intact\": false", "\"intact\": true");
    }

    private static String digest(char each, boolean intact) {
        return "\"digest\": \"%s\", \"intact\": %s"
                .formatted(String.valueOf(each).repeat(64), intact);
    }

    /** Two complaints have left it since; a reason that is new to the portal is among theirs. */
    static String left() {
        return assigned()
                .replace(
                        "\"at\": \"2026-11-20T09:00:00Z\"}",
                        "\"at\": \"2026-11-20T09:00:00Z\"}, {\"act\": \"LEAVE\", \"stage\": \"DECIDED\","
                                + " \"at\": \"2026-11-21T09:00:00Z\", \"left\": ["
                                + "{\"code\": \"SEG-2026-7K3M-Q9X4\", \"reason\": \"NUMBER_FALSIFIED\"},"
                                + " {\"code\": \"SEG-2026-7K3M-Q9XD\", \"reason\": \"OTHER_PARTY\"},"
                                + " {\"code\": \"SEG-2026-7K3M-Q9XE\", \"reason\": \"BRAND_NEW\"}]}");
    }

    static String splitOff() {
        return file(
                "OPEN",
                "\"ASSIGN\"",
                "{\"operator\": true, \"evidence\": true, \"heard\": false}",
                "\"proposedByMe\": false, \"splitFrom\": \"" + OTHER + "\",");
    }

    static String heard() {
        return file(
                "HEARING",
                "\"ASSIGN\", \"PROPOSE\"",
                "{\"operator\": true, \"evidence\": true, \"heard\": true}",
                "\"heardOn\": \"2026-11-22\", \"proposedByMe\": false,");
    }

    /** Its hearing is set, and can be moved. */
    static String movable() {
        return file(
                "HEARING",
                "\"ASSIGN\", \"HEAR\"",
                "{\"operator\": true, \"evidence\": true, \"heard\": false}",
                "\"heardOn\": \"2099-11-23\", \"proposedByMe\": false,");
    }

    /** @param byMe then only somebody else approves it */
    public static String proposed(boolean byMe) {
        return decidedAs("PROPOSED", byMe ? "\"RETURN\"" : "\"APPROVE\", \"RETURN\"", byMe);
    }

    /** Its proposal was given back. */
    static String givenBack() {
        return decidedAs("HEARING", "\"PROPOSE\"", false);
    }

    /** A proposal to pass it on to AGCM was given back. */
    static String passedOnGivenBack() {
        return file("ASSIGNED", "\"PROPOSE\"", "{\"operator\": true, \"evidence\": true, \"heard\": false}", """
                "proposedByMe": false, "decision": {"outcome": "OUTSIDE_SCOPE", "measures": [], "facts": "Offerte ingannevoli.",
                  "grounds": [], "reasons": "Non riguarda il registro.", "reasonForReporters": "Decide un’altra autorità.",
                  "passedOnTo": "AGCM"},""");
    }

    public static String decided() {
        return decidedAs("DECIDED", "", true);
    }

    private static String decidedAs(String stage, String acts, boolean byMe) {
        return file(stage, acts, "{\"operator\": true, \"evidence\": true, \"heard\": true}", """
                "proposedByMe": %s, "decision": {"outcome": "UPHELD", "measures": ["FINE_PROPOSED"],
                  "facts": "Trenta chiamate.", "grounds": ["REGISTER_NOT_CONSULTED"], "reasons": "Nessun confronto.",
                  "reasonForReporters": "Hai ragione.", "amount": 150000, "turnover": 1000000000, "worksheet": {
                   "conduct": "Una campagna.", "seriousness": "HIGH", "startingPoint": "Alto.", "circumstances": "Recidiva.",
                   "proportionality": "Adeguata."}},""".formatted(byMe));
    }

    /** A consultation that two complaints are about, a call, and the decision. */
    static String timeline() {
        return """
                {"caseId": "%1$s", "complaints": 1200, "shown": 100, "entries": [
                  {"at": "2026-11-12T08:00:00Z", "kind": "CONSULTATION_SEALED", "text": "Squillo consulta il registro: opposto.",
                   "source": "OPERATORS", "sourceName": "i dati degli operatori", "statedAt": "2026-11-20T09:00:01Z", "ahead": false, "about": 2,
                   "complaint": {"id": "%2$s", "code": "%3$s"}, "proof": {"kind": "RECEIPT", "reference": "7Q4M2XKD9TRAE5WN"}},
                  {"at": "2026-11-20T09:12:00Z", "kind": "CALL", "text": "Chiamata da +39 06 8765 4321 (una persona).",
                   "source": "REPORTER", "sourceName": "chi ha segnalato", "statedAt": "2026-11-20T09:30:00Z", "ahead": false, "about": 1,
                   "complaint": {"id": "%2$s", "code": "%3$s"}},
                  {"at": "2026-11-28T09:00:00Z", "kind": "CASE_APPROVE", "text": "La decisione è approvata.",
                   "source": "AUTHORITY", "sourceName": "l’autorità", "statedAt": "2026-11-28T09:00:00Z", "ahead": false, "about": 0,
                   "note": "D’accordo.", "proof": {"kind": "DECISION_ACT", "reference": "%1$s"}}]}""".formatted(ID, ServiceAnswers.ID, ServiceAnswers.CODE);
    }

    /** How the act was served. @param attempts newest first, with commas @param more fields, each followed by a comma */
    public static String notification(String attempts, String more) {
        return """
                {"caseId": "%s", "code": "FAS-2026-7K3M-Q9XD", "operatorId": "018f0000-0000-7000-8000-000000000003",
                 "attempts": [%s], %s "appeal": "Si può ricorrere al tribunale entro 30 giorni dalla comunicazione."}""".formatted(ID, attempts, more);
    }

    /** Nobody has served it yet. */
    public static String notServed() {
        return notification("", "\"sendPossible\": true, \"recordPossible\": true, \"signPossible\": true,");
    }

    /** As it was signed elsewhere. */
    public static String signed(String format) {
        return """
                "signedAct": {"format": "%s", "bytes": 45678, "addedAt": "2026-11-28T09:30:00Z",
                 "by": {"subject": "anna", "name": "Anna Neri"}},""".formatted(format);
    }

    /** By certified mail. @param stage it has come to @param more fields, each preceded by a comma */
    public static String attempt(String id, String stage, String more) {
        return """
                {"id": "%s", "way": "CERTIFIED_MAIL", "address": "acme@pec.example", "signed": false, "stage": "%s",
                 "begunAt": "2026-11-28T10:00:00Z", "by": {"subject": "anna", "name": "Anna Neri"}%s}""".formatted(id, stage, more);
    }

    /** The case is as {@code file} says, and everything that its pages ask is answered. */
    public static void known(String file) {
        FakeServices.complaint()
                .answerFromNowOn("GET " + PATH, file)
                .answer(
                        "GET /v1/cases",
                        "{\"items\": [" + summary(ID, "ASSIGNED", "false") + ", " + aboutNumber() + "]}")
                .answer(
                        "GET /v1/case-counts",
                        "{\"mine\": 4, \"open\": 17, \"unassigned\": 9, \"overdue\": 2, \"stages\": {}}")
                .answer("GET /v1/case-officials", """
                        [{"subject": "bruno", "name": "Bruno Conti", "me": false}, {"subject": "anna", "name": "Anna Neri", "me": true}]""")
                .answer("GET /v1/case-norms", """
                        {"norms": [{"code": "REGISTER_NOT_CONSULTED", "citation": "L 5/2018 art. 1 c. 12", "text": "Registro non consultato"},
                          {"code": "NUMBER_HIDDEN", "citation": "DPR 26/2022 art. 9", "text": "Numero nascosto", "fixedCeiling": 0},
                          {"code": "ROC_ENTRY_MISSING", "citation": "AGCOM 1/17/CONS", "text": "Iscrizione al ROC mancante", "fixedCeiling": 50000},
                          {"code": "REPEATED_BREACH", "citation": "L 5/2018 art. 1 c. 10", "text": "Violazione ripetuta"}],
                         "measures": [{"code": "REPRIMAND", "text": "ammonimento"}, {"code": "FINE_PROPOSED", "text": "sanzione pecuniaria"}]}""")
                .answer(
                        "GET " + PATH + "/sanction-ceiling",
                        "{\"formula\": \"Il massimo tra 20 milioni e il 4 %: 40.000.000 euro.\"}")
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": null}")
                .answer("GET " + PATH + "/verdicts", """
                        {"caseId": "%s", "complaints": 1200, "counted": 500, "rows": [
                         {"topic": "CALLED_NUMBER", "yes": 480, "no": 15, "open": 5},
                         {"topic": "CALLER", "yes": 500, "no": 0, "open": 0},
                         {"topic": "COMPARISON", "yes": 90, "no": 400, "open": 10}]}""".formatted(ID))
                .answer("GET " + PATH + "/verdicts/complaints", """
                        {"caseId": "%s", "topic": "COMPARISON", "answer": "NO", "complaints": 1200, "counted": 500, "answered": 400,
                         "items": [{"complaint": {"id": "%s", "code": "%s"},
                           "texts": ["Nessuna lista ancora valida conteneva il numero."]}]}""".formatted(
                                ID, ServiceAnswers.ID, ServiceAnswers.CODE))
                .answer("GET " + PATH + "/timeline", timeline())
                .answer(
                        "GET " + PATH + "/attachments",
                        "{\"items\": ["
                                + ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "PDF", 45_678)
                                + "], \"next\": \"abc\"}")
                .answerFromNowOn("GET " + PATH + "/notifications", notServed())
                .answer("POST " + PATH + "/notifications", notServed())
                .answer("POST /v1/cases", 201, file)
                .answer("POST " + PATH + "/assignment", file)
                .answer("POST " + PATH + "/approval", file);
    }
}
