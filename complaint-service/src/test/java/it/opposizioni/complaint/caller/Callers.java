package it.opposizioni.complaint.caller;

import it.opposizioni.kit.testing.replica.AggregatePublisher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What operator-service may announce about callers, at random. */
final class Callers {

    private static final String PREFIX = "it.opposizioni.operator.";
    private static final List<String> STATES = List.of("ACTIVE", "SUSPENDED", "LAPSED", "REVOKED");

    private final AggregatePublisher publisher;
    private final Random random;
    private final List<UUID> ids = new ArrayList<>();

    Callers(AggregatePublisher publisher, Random random) {
        this.publisher = publisher;
        this.random = random;
    }

    /** A new object of one of the five kinds, or one that was announced before and has changed. */
    void another() {
        if (ids.isEmpty() || random.nextInt(3) > 0) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
            announce(ids.size() - 1);
        } else {
            announce(random.nextInt(ids.size()));
        }
    }

    private void announce(int index) {
        UUID id = ids.get(index);
        switch (index % 5) {
            case 0 -> publisher.announce(PREFIX + "operator-changed.v1", "OPERATOR", id, operator(id));
            case 1 -> publisher.announce(PREFIX + "calling-range-declared.v1", "NUMBERS", id, numbers(id));
            case 2 -> publisher.announce(PREFIX + "calling-number-conflict-raised.v1", "CONFLICT", id, conflict(id));
            case 3 -> publisher.announce(PREFIX + "mandate-agreed.v1", "MANDATE", id, mandate(id));
            default -> publisher.announce(PREFIX + "team-member-role-changed.v1", "MEMBER", id, member(id));
        }
    }

    private Map<String, Object> operator(UUID id) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "operatorId",
                id,
                "name",
                "Società n. " + random.nextInt(1_000),
                "seat",
                "Via \"Roma\" " + random.nextInt(100),
                "contact",
                "privacy@example.com",
                "callsForOthers",
                random.nextBoolean(),
                "state",
                STATES.get(random.nextInt(STATES.size())),
                "since",
                instant()));
        data.put("rocNumber", random.nextBoolean() ? Integer.toString(random.nextInt(50_000)) : null);
        return data;
    }

    private Map<String, Object> numbers(UUID id) {
        long first = number();
        Map<String, Object> data = new HashMap<>(Map.of(
                "declarationId", id,
                "operatorId", new UUID(1, 2),
                "first", Long.toString(first),
                "last", Long.toString(first + random.nextInt(100)),
                "from", instant()));
        data.put("until", random.nextBoolean() ? instant() : null);
        data.put("verifiedAt", random.nextBoolean() ? instant() : null);
        return data;
    }

    private Map<String, Object> conflict(UUID id) {
        long first = number();
        Map<String, Object> data =
                new HashMap<>(Map.of("conflictId", id, "first", Long.toString(first), "last", Long.toString(first)));
        data.put("settledAt", random.nextBoolean() ? instant() : null);
        return data;
    }

    private Map<String, Object> mandate(UUID id) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "mandateId",
                id,
                "outsourcerId",
                new UUID(1, 2),
                "principalId",
                new UUID(3, 4),
                "from",
                "2026-11-01",
                "callingNumbers",
                List.of(Long.toString(number()), Long.toString(number()))));
        data.put("until", random.nextBoolean() ? "2027-01-31" : null);
        return data;
    }

    /** One of three has left. */
    private Map<String, Object> member(UUID id) {
        Map<String, Object> data = new HashMap<>(Map.of("memberId", id, "operatorId", new UUID(1, 2)));
        boolean left = random.nextInt(3) == 0;
        data.put("subject", left ? null : "person-" + random.nextInt(1_000));
        data.put("role", left ? null : random.nextBoolean() ? "OWNER" : "VIEWER");
        return data;
    }

    private String instant() {
        return "2026-11-%02dT08:00:00.%06dZ".formatted(1 + random.nextInt(28), random.nextInt(1_000_000));
    }

    private long number() {
        return 390_298_760_000L + random.nextInt(10_000);
    }
}
