package it.opposizioni.kit.database;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects work during a transaction, to be done at its end by a few statements: one about many rows costs hardly more than one about one row. What is
 * never taken is lost with the transaction.
 */
public final class KeptBack<T> {

    private final TransactionSynchronizationRegistry transaction;

    public KeptBack(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Needs a transaction. */
    public void add(T element) {
        List<T> kept = kept();
        kept.add(element);
        transaction.putResource(this, kept);
    }

    /** In the order in which they were added; from then on nothing is kept back. */
    public List<T> take() {
        List<T> kept = kept();
        transaction.putResource(this, null);
        return kept;
    }

    @SuppressWarnings("unchecked")
    private List<T> kept() {
        Object kept = transaction.getResource(this);
        return kept == null ? new ArrayList<>() : (List<T>) kept;
    }
}
