package it.opposizioni.operator.consultation.receipt;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the keys once, at the start. */
class ReceiptProducer {

    @Produces
    @Singleton
    @Startup
    ReceiptKeys keys(ReceiptConfig config) {
        return new ReceiptKeys(config.keys(), config.keyId());
    }

    @Produces
    @Singleton
    ReceiptJws jws(ReceiptKeys keys) {
        return new ReceiptJws(keys);
    }
}
