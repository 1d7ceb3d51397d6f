package it.opposizioni.operator.consultation.receipt;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the keys once, at the start. */
class ReceiptProducer {

    /** In the header of each receipt. */
    static final String TYPE = "opposizioni-receipt+jwt";

    @Produces
    @Singleton
    @Startup
    SigningKeys keys(ReceiptConfig config) {
        return new SigningKeys(config.keys(), config.keyId(), "opposizioni.receipt");
    }

    @Produces
    @Singleton
    CompactJws<ReceiptClaims> jws(SigningKeys keys) {
        return jwsOf(keys);
    }

    static CompactJws<ReceiptClaims> jwsOf(SigningKeys keys) {
        return new CompactJws<>(keys, TYPE, ReceiptClaims.class);
    }
}
