package it.opposizioni.portal.delegation;

import it.opposizioni.portal.testing.FakeServices;

/** What the registry says of Giulia's delegations. */
public final class DelegationAnswers {

    public static final String ID = "018f0000-0000-7000-8000-0000000000d1";
    public static final String OTHER = "018f0000-0000-7000-8000-0000000000d2";

    private DelegationAnswers() {}

    public static String delegation(String id, String side, String state, String name) {
        return """
                {"id":"%s","side":"%s","state":"%s","name":"%s","taxCode":"•••••••••••••05E","offeredAt":"2026-11-25T09:00:00Z"%s}""".formatted(
                        id,
                        side,
                        state,
                        name,
                        switch (state) {
                            case "OFFERED" -> ",\"answerBy\":\"2026-12-25T23:00:00Z\"";
                            case "ACTIVE" -> ",\"acceptedAt\":\"2026-11-26T09:00:00Z\",\"lastDay\":\"2027-06-30\"";
                            default -> ",\"endedAt\":\"2026-11-26T09:00:00Z\"";
                        });
    }

    public static void are(String... delegations) {
        FakeServices.registry().answer("GET /v1/delegations", "{\"items\":[" + String.join(",", delegations) + "]}");
    }

    /** She can act for two people: {@link #ID} and {@link #OTHER}. */
    public static void areOfAnnaAndBruno() {
        are(
                delegation(ID, "RECEIVED", "ACTIVE", "Anna Bianchi"),
                delegation(OTHER, "RECEIVED", "ACTIVE", "Bruno Rossi"));
        is(ID, "RECEIVED", "ACTIVE", "Anna Bianchi");
        is(OTHER, "RECEIVED", "ACTIVE", "Bruno Rossi");
    }

    public static void is(String id, String side, String state, String name) {
        FakeServices.registry().answer("GET /v1/delegations/" + id, delegation(id, side, state, name));
    }
}
