package it.opposizioni.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The telephone company of the local run. Its private key is published with the sources, in the same folder: for trying out only. */
final class TrialTelco {

    /** Of the client {@code telco-machine} in the realm. */
    static final String SUBJECT = "018f0000-0000-7000-8000-000000000116";

    private static final String KEYS = "/telco/public-keys.json";

    private TrialTelco() {}

    /** JWK set of its public keys. */
    static String keys() {
        try (InputStream file = TrialTelco.class.getResourceAsStream(KEYS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
