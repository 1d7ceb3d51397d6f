package it.opposizioni.kit.systemstate;

import java.util.List;

/** A feature that works for long. Implemented by a bean of the service; it is asked by a page: by an index, and without a transaction. */
public interface JobSource {

    /**
     * Those that are under way, from the oldest.
     *
     * @throws IllegalStateException the database does not answer
     */
    List<Job> underWay();
}
