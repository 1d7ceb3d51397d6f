package it.opposizioni.kit.crypto;

/** A value is encrypted with a key that is not configured here. Nothing is lost: with the key it can be read again. */
public final class MissingKeyException extends IllegalStateException {

    MissingKeyException() {
        super("encrypted with a key that is not configured");
    }
}
