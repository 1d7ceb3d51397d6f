package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.FakeServices;

/** What complaint-service answers about a complaint that came to the desk. */
public final class DeskComplaintAnswers {

    static final String SERVICE = "/v1/desk/complaints";

    private DeskComplaintAnswers() {}

    /** @param email in quotes, or null */
    static String filed(String email) {
        return """
                {"complaint": %s, "channel": "PHONE", "receivedAt": "2026-11-24T23:00:00Z", "ground": "CONTRACT",
                 "evidenceReference": "Registrazione 512", "yours": true, "name": "Maria Rossi", "email": %s}""".formatted(ServiceAnswers.complaint("FILED", ""), email);
    }

    public static void known() {
        String filed = filed("\"maria@posta.example\"");
        FakeServices.complaint()
                .answer("GET " + SERVICE + "/" + ServiceAnswers.ID, filed)
                .answer("GET " + SERVICE + "/by-code/" + ServiceAnswers.CODE, filed)
                .answer("POST " + SERVICE, 201, filed);
    }
}
