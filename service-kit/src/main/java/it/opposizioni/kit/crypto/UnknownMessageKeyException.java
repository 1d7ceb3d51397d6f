package it.opposizioni.kit.crypto;

/**
 * A message is encrypted under a key that is not configured here (yet). The failure is temporary: the message is held until the key is
 * there, and is not given up.
 */
public final class UnknownMessageKeyException extends IllegalStateException {

    UnknownMessageKeyException(String keyId) {
        super("message encrypted with the key " + keyId + ", which is not configured");
    }
}
