package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** How a publisher takes back what only copies of its truth still know. A bean of each publisher that has copies implements it. */
public interface TakingBack {

    /** The copy's name, which both sides know. */
    String replica();

    /**
     * What people see of a row.
     *
     * @param kind what the row says, as a constant that the portal has words for
     * @param subject what it is about, masked
     * @param details further constants
     */
    record Shown(String kind, String subject, List<String> details) {}

    Shown show(JsonNode row);

    /**
     * Brings what the rows say into the history of this service, and tells it, in the caller's transaction. What the service has, or has
     * something newer in the place of, stays as it is. Nobody is written to.
     *
     * @param knownAt when all of it was true at the latest
     * @return how many facts this has brought back
     */
    int takeBack(List<JsonNode> rows, Instant knownAt);
}
