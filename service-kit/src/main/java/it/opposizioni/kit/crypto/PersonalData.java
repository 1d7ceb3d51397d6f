package it.opposizioni.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal data before it reaches a database (AES-256-GCM; the key id stands before the value), and makes keyed
 * digests to find it again. A plain digest would not do: all Italian mobile numbers are tried in two minutes.
 */
@ApplicationScoped
public class PersonalData {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys;
    private final String currentKey;
    private final SecretKeySpec searchKey;
    private final SecureRandom random = new SecureRandom();

    @Inject
    PersonalData(CryptoConfig config) {
        this.keys = config.keys().stream()
                .map(entry -> entry.split(":", 2))
                .collect(Collectors.toMap(e -> e[0], e -> key(e[1], "AES")));
        this.currentKey = config.currentKey();
        this.searchKey = key(config.searchKey(), "HmacSHA256");
        if (!keys.containsKey(currentKey)) {
            throw new IllegalStateException("opposizioni.crypto.current-key names no key of opposizioni.crypto.keys");
        }
    }

    private static SecretKeySpec key(String base64, String algorithm) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalStateException("keys of opposizioni.crypto must have 256 bits");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    public String encrypt(String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.get(currentKey), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(currentKey.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] value = ByteBuffer.allocate(IV_BYTES + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return currentKey + ":" + Base64.getEncoder().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the key is missing or the value was changed */
    public String decrypt(String value) {
        String[] parts = value.split(":", 2);
        SecretKeySpec key = keys.get(parts[0]);
        if (parts.length != 2 || key == null) {
            throw new IllegalStateException("encrypted with a key that is not configured");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, IV_BYTES));
            cipher.updateAAD(parts[0].getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be decrypted", e);
        }
    }

    /**
     * The same value always gives the same 32 bytes, to nobody without the key.
     *
     * @param purpose keeps the digests of two columns from being compared
     */
    public byte[] searchKey(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(searchKey);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
