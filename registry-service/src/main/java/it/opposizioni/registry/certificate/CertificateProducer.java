package it.opposizioni.registry.certificate;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the keys once, at the start. */
class CertificateProducer {

    /** In the header of each signed certificate. */
    private static final String TYPE = "opposizioni-certificate+jwt";

    @Produces
    @Singleton
    @Startup
    SigningKeys keys(CertificateConfig config) {
        return new SigningKeys(config.keys(), config.keyId(), "opposizioni.certificate");
    }

    @Produces
    @Singleton
    CompactJws<CertificateClaims> jws(SigningKeys keys) {
        return new CompactJws<>(keys, TYPE, CertificateClaims.class);
    }
}
