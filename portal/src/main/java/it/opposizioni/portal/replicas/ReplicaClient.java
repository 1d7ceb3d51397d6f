package it.opposizioni.portal.replicas;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;

/** The copies that a service has of what others know; the same in each. */
public interface ReplicaClient {

    /**
     * How a copy is.
     *
     * @param knownAsOf null while it is not known to be complete as of any instant
     * @param lastComparison null before the first
     * @param comparingSince null when none is under way
     * @param rebuild null when it is not being built again
     * @param indexCheck null without an index, or before its first check
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Replica(
            String name,
            String publisher,
            Instant knownAsOf,
            long openDifferences,
            Comparison lastComparison,
            Instant comparingSince,
            Rebuild rebuild,
            IndexCheck indexCheck) {

        boolean isAtWork() {
            return comparingSince != null || rebuild != null || openDifferences > 0;
        }
    }

    /** @param ranges null of one that was made before they were counted; {@code different} and {@code undecided} too */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Comparison(Instant at, Integer ranges, Integer different, Integer undecided) {}

    /** @param percent null while its publisher cannot tell */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rebuild(Instant since, Integer percent) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IndexCheck(Instant at, long differences) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Replicas(List<Replica> items) {}

    @GET
    Replicas list();

    @POST
    @Path("/{name}/comparisons")
    Replica compare(@PathParam("name") String name);

    @POST
    @Path("/{name}/rebuilds")
    Replica rebuild(@PathParam("name") String name);
}
