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
public final class StoredText {

    private static final String KEY_ID = "k1";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[KEY_BYTES];

    public StoredText() {
        random.nextBytes(key);
    }

    /** For {@code DATA_KEYS}. */
    public String keys() {
        return KEY_ID + ":" + Base64.getEncoder().encodeToString(key);
    }

    /** As the service stores it. */
    public String write(String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, KEY_ID, iv).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] stored = Arrays.copyOf(iv, IV_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, stored, IV_BYTES, encrypted.length);
            return KEY_ID + ":" + Base64.getEncoder().encodeToString(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it is under another key */
    String read(String value) {
        String[] parts = value.split(":", 2);
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, parts[0], Arrays.copyOf(bytes, IV_BYTES));
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a payload under another key than " + KEY_ID, e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
