package it.opposizioni.kit.idempotency;

import it.opposizioni.kit.problem.DomainException;

/** What is to be done with a {@link KeyedRequest}. */
public sealed interface Claim<T> {

    /** It is new: do it, and {@link Idempotency#keep} the answer in the same transaction. */
    record New<T>() implements Claim<T> {}

    /** It was done before: this was the answer. */
    record Done<T>(T answer) implements Claim<T> {}

    /** It is at work elsewhere, or its key belongs to another request. */
    record Refused<T>(DomainException why) implements Claim<T> {}
}
