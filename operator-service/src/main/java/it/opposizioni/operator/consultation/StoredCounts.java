package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.engine.list.ListCounts;
import jakarta.persistence.Embeddable;

/** {@link ListCounts} as columns. */
@Embeddable
class StoredCounts {

    private long received;
    private long valid;
    private long duplicates;
    private long opposed;
    private long callable;
    private long exempted;
    private long invalid;

    protected StoredCounts() {}

    StoredCounts(ListCounts counts) {
        received = counts.received();
        valid = counts.valid();
        duplicates = counts.duplicates();
        opposed = counts.opposed();
        callable = counts.callable();
        exempted = counts.exempted();
        invalid = counts.invalid();
    }

    ListCounts toCounts() {
        return new ListCounts(received, valid, duplicates, opposed, callable, exempted, invalid);
    }
}
