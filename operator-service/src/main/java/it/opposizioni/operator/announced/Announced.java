package it.opposizioni.operator.announced;

/** What one feature has announced about callers, each object as in the last event about it; what was never announced is not there. */
public interface Announced {

    /** As {@link it.opposizioni.kit.replica.AggregateRows} takes it; complaint-service makes the same text of its copy. */
    String select();
}
