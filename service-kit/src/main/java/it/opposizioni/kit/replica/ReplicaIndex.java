package it.opposizioni.kit.replica;

import java.time.Instant;
import java.util.Optional;

/** An index that each process of a service makes of a copy's table and answers from; it is compared with the table, too. */
public interface ReplicaIndex {

    /** The copy's name. */
    String replica();

    /** The last check of this process; empty before the first. */
    Optional<Check> lastCheck();

    /**
     * What a check has found.
     *
     * @param differences rows in which index and table differed; the index was then made again
     */
    record Check(Instant at, long differences) {}
}
