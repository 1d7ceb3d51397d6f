package it.opposizioni.operator.consultation.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Who signs receipts, with which keys, and where they are checked. */
@ConfigMapping(prefix = "opposizioni.receipt")
public interface ReceiptConfig {

    /**
     * A JWK set (RFC 7517, RFC 8037) of Ed25519 keys. Retired ones stay in it, with or without their {@code d}: what they signed
     * must be checkable for ever.
     */
    String keys();

    /** The {@code kid} of the key that signs from now on. */
    @WithDefault("r1")
    String keyId();

    /** The portal's public address, which the receipts name as their issuer and where they are verified. */
    @WithDefault("http://localhost:8080")
    URI issuer();
}
