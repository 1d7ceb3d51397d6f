package it.opposizioni.registry.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Who signs certificates, with which keys, and where they are verified. */
@ConfigMapping(prefix = "opposizioni.certificate")
interface CertificateConfig {

    /**
     * A JWK set (RFC 7517, RFC 8037) of Ed25519 keys. Retired ones stay in it, with or without their {@code d}: what they signed
     * must be verifiable for ever.
     */
    String keys();

    /** The {@code kid} of the key that signs from now on. The portal publishes it beside those of the receipts: no two are alike. */
    @WithDefault("c1")
    String keyId();

    /** The portal's public address, which the certificates name as their issuer and where they are verified. */
    @WithDefault("http://localhost:8080")
    URI issuer();
}
