package it.opposizioni.registry.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Instant;

/** Complaints about calls before, within and after an opposition, and what the register states of them. */
abstract class StatedEvidenceTest extends RegistryTest {

    static final Instant REGISTERED = Instant.parse("2026-11-25T09:00:00Z");
    static final Instant ACTIVE = Instant.parse("2026-12-10T23:00:00Z");
    static final Instant WITHDRAWN = Instant.parse("2027-01-10T09:00:00Z");

    @Inject
    Complaints complaints;

    /** Of the first complaint that was answered. */
    JsonNode statedCalls() {
        return register.events("registration-stated").getFirst().data().get("calls");
    }

    static Instant recordedAt(JsonNode call) {
        return Instant.parse(call.get("recorded").get("at").asText());
    }
}
