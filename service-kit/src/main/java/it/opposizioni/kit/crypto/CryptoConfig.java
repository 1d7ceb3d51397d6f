package it.opposizioni.kit.crypto;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Keys for personal data. They come from the deployment, never from the database or the image. */
@ConfigMapping(prefix = "opposizioni.crypto")
interface CryptoConfig {

    /** {@code id:base64} of 256-bit AES keys; old ones stay, to read what they wrote. */
    List<String> keys();

    /** The key that encrypts from now on. */
    String currentKey();

    /** Base64 of the 256-bit HMAC key for look-ups. */
    String searchKey();
}
