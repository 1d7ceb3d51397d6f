package it.opposizioni.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Keys for personal data. They come from the deployment, never from the database or the image. */
@ConfigMapping(prefix = "opposizioni.crypto")
interface CryptoConfig {

    /** {@code id:base64} of 256-bit AES keys; old ones stay, to read what they wrote, until {@link KeyRotation} has replaced them. */
    List<String> keys();

    /** The key that encrypts from now on. */
    String currentKey();

    /** {@code id:base64} of 256-bit HMAC keys for look-ups; an old one stays until {@link KeyRotation} has replaced it. */
    Optional<List<String>> searchKeys();

    /** The key that makes digests from now on. */
    @WithDefault("s1")
    String currentSearchKey();

    /** Base64 of the search key with the id {@code s1}, as it was configured before search keys had ids; read for one release. */
    Optional<String> searchKey();
}
