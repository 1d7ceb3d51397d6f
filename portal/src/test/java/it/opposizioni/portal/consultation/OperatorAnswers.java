package it.opposizioni.portal.consultation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;

/** What operator-service answers about campaigns and consultations. */
public final class OperatorAnswers {

    public static final String ID = "018f0000-0000-7000-8000-00000000c001";
    public static final String CAMPAIGN = "018f0000-0000-7000-8000-00000000ca01";
    public static final String PRINCIPAL = "018f0000-0000-7000-8000-00000000ab01";

    /** The address of the consultation there. */
    static final String SERVICE = "/v1/consultations/" + ID;

    private OperatorAnswers() {}

    public static FakeService operator() {
        return FakeServices.operator();
    }

    /** @param more fields that are not null or false, each ends with a comma */
    public static String campaign(String state, String more) {
        return """
                {%s "id": "%s", "name": "Luce 2026", "purpose": "CAMPAIGN", "medium": "TELEPHONE", "state": "%s",
                 "createdAt": "2026-11-20T08:00:00Z"}
                """.formatted(more, CAMPAIGN, state);
    }

    public static String onBehalf() {
        return campaign(
                "PLANNED", "\"principalId\": \"%s\", \"principalName\": \"Alfa Energia S.p.A.\",".formatted(PRINCIPAL));
    }

    public static void knowsTheCampaign() {
        knowsTheCampaign(campaign("PLANNED", ""));
    }

    public static void knowsTheCampaign(String campaign) {
        operator()
                .answer("GET /v1/campaigns", "{\"items\": [" + campaign + "], \"next\": null}")
                .answer("GET /v1/campaigns/" + CAMPAIGN, campaign);
    }

    /** @param more fields that are not null or 0, each begins with a comma */
    public static String consultation(String state, String more) {
        return """
                {"id": "%s", "campaignId": "%s", "purpose": "CAMPAIGN", "medium": "TELEPHONE",
                 "state": "%s", "registerVersion": 4711, "registerAsOf": "2026-11-25T03:59:58Z",
                 "startedAt": "2026-11-25T03:59:59Z"%s}
                """.formatted(ID, CAMPAIGN, state, more);
    }

    public static String sealed(String state, String lastValidDay, String more) {
        return consultation(state, """
                , "sealedAt": "2026-11-25T04:00:03Z", "lastValidDay": "%s", "received": 1000, "valid": 990,
                "duplicates": 12, "callable": 700, "exempted": 40, "opposed": 250, "invalid": 10,
                "inputSha256": "%s", "filesUntil": "2026-12-25T23:00:00Z", "repeatable": true,
                "receiptCode": "7Q4M2XKD9TRAE5WN",
                "files": [{"name": "callable", "sha256": "x", "bytes": 15000}, {"name": "opposed", "sha256": "x", "bytes": 1},
                          {"name": "exempted", "sha256": "x", "bytes": 900}, {"name": "invalid", "sha256": "x", "bytes": 500}]%s
                """.formatted(lastValidDay, "ab".repeat(32), more));
    }

    /** @param days that it can still be used, after today */
    static String sealedFor(Now now, int days) {
        return sealed("SEALED", Rome.day(now.get()).plusDays(days).toString(), "");
    }

    static String comparing(String state, int doneOfThousand, Integer secondsLeft) {
        return consultation(state, """
                , "progress": {"stage": "COMPARING", "doneBytes": %d, "totalBytes": 1000, "lines": 1234, "secondsLeft": %s}
                """.formatted(doneOfThousand, secondsLeft));
    }

    public static void consultationIs(String json) {
        operator().answer("GET " + SERVICE, json);
    }

    public static String preview(double share) {
        return """
                {"format": "CSV", "encoding": "UTF-8", "delimiter": ";", "header": true, "suggestedColumn": 1,
                 "columns": [{"index": 0, "name": "nome", "numbers": 0.0}, {"index": 1, "name": "telefono", "numbers": %s}],
                 "rows": [["Anna", "351 999 0001"], ["Bruno <b>", "351 999 0002"]]}
                """.formatted(share);
    }
}
