package it.opposizioni.bench.registrations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a service keeps encrypted in its database, under a key that this process has given to it: {@code k1:} and AES-256-GCM in Base64. */
final class StoredText {

    private static final String KEY_ID = "k1";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key = new byte[KEY_BYTES];

    StoredText() {
        new SecureRandom().nextBytes(key);
    }

    /** For {@code DATA_KEYS}. */
    String keys() {
        return KEY_ID + ":" + Base64.getEncoder().encodeToString(key);
    }

    /** @throws IllegalStateException when it is under another key */
    String read(String value) {
        String[] parts = value.split(":", 2);
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, IV_BYTES)));
            cipher.updateAAD(parts[0].getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a payload under another key than " + KEY_ID, e);
        }
    }
}
