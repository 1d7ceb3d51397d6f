package it.opposizioni.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Keys for what events say on the broker: the same in every service, unlike the keys of {@link CryptoConfig}. */
@ConfigMapping(prefix = "opposizioni.payload")
interface PayloadConfig {

    /** {@code id:base64} of 256-bit AES keys. Every service can read with a new one before any writes with it. */
    List<String> keys();

    /** The key that encrypts from now on. */
    String currentKey();

    /** What is done with clear text. */
    @WithDefault("READ")
    ClearText clearText();

    /** For the one release in which publishers that do not encrypt yet run beside those that do. */
    enum ClearText {
        /** A clear payload is refused. */
        REFUSE,
        /** Clear payloads are read; what is sent is encrypted. */
        READ,
        /** What is sent is clear too, as long as a subscriber of the release before is still running. */
        WRITE
    }
}
