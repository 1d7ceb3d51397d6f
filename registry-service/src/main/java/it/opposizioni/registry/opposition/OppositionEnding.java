package it.opposizioni.registry.opposition;

/** What else ends with an opposition. Called in the transaction of the end, after it was written. */
public interface OppositionEnding {

    void ended(Opposition opposition);
}
