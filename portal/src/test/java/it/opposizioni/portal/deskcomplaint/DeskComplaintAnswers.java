package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.FakeServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What complaint-service answers about a complaint that came to the desk. */
public final class DeskComplaintAnswers {

    static final String SERVICE = "/v1/desk/complaints";
    static final String SEARCH = "POST /v1/desk/complaint-searches";

    private DeskComplaintAnswers() {}

    /** What a registrar types; the rest is chosen already. */
    static Map<String, String> told() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("calledNumber", "333 123 4567"),
                Map.entry("caller0", "shown"),
                Map.entry("callerNumber0", "06 8765 4321"),
                Map.entry("date0", "2026-11-19"),
                Map.entry("time0", "18:30"),
                Map.entry("kind0", "HUMAN"),
                Map.entry("product", "ENERGY"),
                Map.entry("consent", "no"),
                Map.entry("receivedOn", "2026-11-25"),
                Map.entry("ground", "LINE_ANSWERED"),
                Map.entry("evidenceReference", "Registrazione 512"),
                Map.entry("name", "Maria Rossi"),
                Map.entry("taxCode", "RSSMRA85T10A562S"),
                Map.entry("email", "maria@posta.example")));
    }

    /** The draft of a registrar who has typed all of it. */
    public static Map<String, Object> draft() {
        Map<String, List<String>> typed = new HashMap<>(Map.of("channel", List.of("PHONE"), "language", List.of("it")));
        told().forEach((field, value) -> typed.put(field, List.of(value)));
        return Map.of("values", typed, "errors", Map.of(), "postponed", false);
    }

    /** A complaint that the calls of {@link #told} may belong to, as the desk is told of it. */
    static String match() {
        return """
                {"id": "%s", "code": "%s", "filedAt": "2026-11-20T09:00:00Z", "calledNumber": "+393331234567",
                 "callerNumbers": ["+390687654321"], "calls": 1, "firstCallAt": "2026-11-18T17:30:00Z",
                 "lastCallAt": "2026-11-18T17:30:00Z", "callsLeft": 9}""".formatted(ServiceAnswers.ID, ServiceAnswers.CODE);
    }

    /** The person has told the desk of the same caller before. */
    public static void toldBefore() {
        found(match());
    }

    /** @param match of a complaint */
    static void found(String match) {
        FakeServices.complaint().answer(SEARCH, "{\"items\": [" + match + "]}");
    }

    /** @param email in quotes, or null */
    static String filed(String email) {
        return filed(email, ServiceAnswers.complaint("FILED", ""));
    }

    private static String filed(String email, String complaint) {
        return """
                {"complaint": %s, "channel": "PHONE", "receivedAt": "2026-11-24T23:00:00Z", "ground": "CONTRACT",
                 "evidenceReference": "Registrazione 512", "yours": true, "name": "Maria Rossi", "email": %s}""".formatted(complaint, email);
    }

    /** @param stage at which her complaint is @param takenOver whether Maria has signed in since */
    static String changeable(String stage, boolean takenOver) {
        String acts = stage.startsWith("CLOSED") ? "" : "\"WITHDRAW\"";
        String filed = filed("\"maria@posta.example\"", ServiceAnswers.complaint(stage, acts))
                .strip();
        return filed.substring(0, filed.length() - 1) + ", \"takenOver\": " + takenOver + "}";
    }

    /** With what the desk has done to it. */
    static String changed() {
        return changeable("WITHDRAWN", false).replace("\"deskActs\": []", """
                "deskActs": [
                 {"act": "CALLS_ADDED", "channel": "PHONE", "receivedAt": "2026-11-23T23:00:00Z",
                  "evidenceReference": "Registrazione 513", "at": "2026-11-24T10:00:00Z"},
                 {"act": "ATTACHMENT_ADDED", "channel": "POST", "receivedAt": null, "evidenceReference": null,
                  "at": "2026-11-24T11:00:00Z"},
                 {"act": "ATTACHMENT_REMOVED", "channel": "POST", "receivedAt": "2026-11-23T23:00:00Z",
                  "evidenceReference": "Prot. 76", "at": "2026-11-24T12:00:00Z"},
                 {"act": "WITHDRAWAL", "channel": "EMAIL", "receivedAt": "2026-11-24T23:00:00Z",
                  "evidenceReference": "Prot. 77", "at": "2026-11-25T10:00:00Z"}]""");
    }

    /** What has become of it. @param replies of the operator, and @param appeals, each as the elements of an array */
    static String progress(String replies, String appeals) {
        return """
                {"evidence": %s, "replies": [%s],
                 "appeals": {"effect": "IN_FORCE", "pending": false, "items": [%s]}}""".formatted(ServiceAnswers.evidence(true), replies, appeals);
    }

    public static void known() {
        shown();
        String filed = changeable("FILED", false);
        String one = SERVICE + "/" + ServiceAnswers.ID;
        FakeServices.complaint()
                .answer("POST " + SERVICE, 201, filed)
                .answer("POST " + one + "/withdrawal", filed)
                .answer("POST " + one + "/calls", filed)
                .answer("POST " + one + "/messages", filed)
                .answer("GET " + one + "/attachments/" + ServiceAnswers.ATTACHMENT, "content")
                .answer("POST " + one + "/attachments/" + ServiceAnswers.ATTACHMENT + "/removal", filed)
                .answer(
                        "POST " + one + "/attachments",
                        201,
                        ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "PDF", 9));
    }

    /** What is sent is answered by the test. */
    static void shown() {
        String filed = changeable("FILED", false);
        String one = SERVICE + "/" + ServiceAnswers.ID;
        FakeServices.complaint()
                .answer("GET " + one, filed)
                .answer("GET " + one + "/progress", progress("", ""))
                .answer("GET " + one + "/attachments", ServiceAnswers.attachments(3))
                .answer("GET " + SERVICE + "/by-code/" + ServiceAnswers.CODE, filed);
    }
}
