package it.opposizioni.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.testing.EventProbe.Event;
import java.util.Locale;
import java.util.UUID;

/** The events that operator-service would send, for tests. */
public final class OperatorEvents {

    public static final String ADDRESS = "operator.events";
    public static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    public static final UUID SQUILLO = UUID.fromString("018f0000-0000-7000-8000-000000000003");

    private static final ObjectMapper JSON = new ObjectMapper();

    private OperatorEvents() {}

    public static Event operator(String what, UUID id, long version, String name, boolean callsForOthers) {
        return operator(what, id, version, name, callsForOthers, "2026-01-10T08:00:00Z");
    }

    public static Event operator(
            String what, UUID id, long version, String name, boolean callsForOthers, String since) {
        return event(
                "operator-" + what,
                id,
                version,
                """
                {"operatorId": "%s", "name": "%s", "seat": "Via Roma 1, Milano", "contact": "privacy@example.com",
                 "vatNumber": "12345678903", "rocNumber": "12345", "callsForOthers": %s,
                 "state": "%s", "since": "%s"}
                """,
                id,
                name,
                callsForOthers,
                switch (what) {
                    case "suspended", "lapsed", "revoked" -> what.toUpperCase(Locale.ROOT);
                    default -> "ACTIVE";
                },
                since);
    }

    public static Event number(
            String what, UUID declaration, long version, UUID operator, String number, String until) {
        return event(
                "calling-number-" + what,
                declaration,
                version,
                """
                {"declarationId": "%s", "number": "%s", "operatorId": "%s", "from": "2026-01-10T08:00:00Z", "until": %s}
                """,
                declaration,
                number,
                operator,
                until == null ? "null" : '"' + until + '"');
    }

    /** Declared from one instant to another; {@code until} is null while it lasts. */
    public static Event numberHeld(UUID declaration, UUID operator, String number, String from, String until) {
        return event(
                until == null ? "calling-number-declared" : "calling-number-withdrawn",
                declaration,
                2,
                """
                {"declarationId": "%s", "number": "%s", "operatorId": "%s", "from": "%s", "until": %s}
                """,
                declaration,
                number,
                operator,
                from,
                until == null ? "null" : '"' + until + '"');
    }

    /** Its operator has proved that it has the line. */
    public static Event numberVerified(UUID declaration, long version, UUID operator, String number, String at) {
        return event("calling-number-declared", declaration, version, """
                {"declarationId": "%s", "number": "%s", "operatorId": "%s", "from": "2026-01-10T08:00:00Z", "verifiedAt": "%s"}
                """, declaration, number, operator, at);
    }

    public static Event range(
            String what,
            UUID declaration,
            long version,
            UUID operator,
            String kind,
            String first,
            String last,
            String until) {
        return event(
                "calling-range-" + what,
                declaration,
                version,
                """
                {"declarationId": "%s", "kind": "%s", "first": "%s", "last": "%s", "operatorId": "%s",
                 "from": "2026-01-10T08:00:00Z", "until": %s}
                """,
                declaration,
                kind,
                first,
                last,
                operator,
                until == null ? "null" : '"' + until + '"');
    }

    public static Event conflict(String what, UUID conflict, long version, String first, String last) {
        return event(
                "calling-number-conflict-" + what,
                conflict,
                version,
                """
                {"conflictId": "%s", "first": "%s", "last": "%s", "holderId": "%s", "challengerId": "%s",
                 "raisedAt": "2026-11-25T08:00:00Z", "settledAt": %s, "inFavourOf": null, "reason": null}
                """,
                conflict,
                first,
                last,
                SQUILLO,
                ACME,
                what.equals("settled") ? "\"2026-11-25T09:00:00Z\"" : "null");
    }

    public static Event mandate(String what, UUID mandate, long version, String number, String from, String until) {
        return event(
                "mandate-" + what,
                mandate,
                version,
                """
                {"mandateId": "%s", "outsourcerId": "%s", "principalId": "%s", "callingNumbers": ["%s"],
                 "from": "%s", "until": %s}
                """,
                mandate,
                SQUILLO,
                ACME,
                number,
                from,
                until == null ? "null" : '"' + until + '"');
    }

    /** Somebody's place in a team; {@code subject} and {@code role} are null once the person has left. */
    public static Event member(String what, UUID member, long version, UUID operator, String subject, String role) {
        String who = subject == null ? "" : ", \"subject\": \"%s\", \"role\": \"%s\"".formatted(subject, role);
        return event(
                "team-member-" + what,
                member,
                version,
                "{\"memberId\": \"%s\", \"operatorId\": \"%s\"%s}",
                member,
                operator,
                who);
    }

    private static Event event(String name, UUID aggregate, long version, String data, Object... values) {
        try {
            return Event.of(
                    "it.opposizioni.operator." + name + ".v1",
                    aggregate.toString(),
                    version,
                    JSON.readTree(data.formatted(values)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
