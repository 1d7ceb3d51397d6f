package it.opposizioni.kit.crypto;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal data before it reaches a database (AES-256-GCM; the key id precedes the value), and makes keyed
 * digests to find it again. A plain digest is not enough: all Italian mobile numbers can be tried in two minutes. Keys that are missing or wrong
 * are refused at the start, before a message is received, and not at the first value.
 */
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@ApplicationScoped
public class PersonalData {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] CONTEXT_KEY = "context\0".getBytes(StandardCharsets.UTF_8);

    /** The id of a search key that was configured without one. */
    private static final String FIRST_SEARCH_KEY = "s1:";

    private final KeyRing keys;
    private final KeyRing searchKeys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    PersonalData(CryptoConfig config) {
        this.keys = new KeyRing("DATA_KEYS (opposizioni.crypto.keys)", config.keys(), config.currentKey(), "AES");
        this.searchKeys = new KeyRing(
                "SEARCH_KEYS or SEARCH_KEY (opposizioni.crypto.search-keys)",
                searchKeys(config),
                config.currentSearchKey(),
                "HmacSHA256");
    }

    private static List<String> searchKeys(CryptoConfig config) {
        List<String> entries = new ArrayList<>(config.searchKeys().orElse(List.of()));
        if (entries.stream().noneMatch(entry -> entry.startsWith(FIRST_SEARCH_KEY))) {
            config.searchKey().ifPresent(key -> entries.add(FIRST_SEARCH_KEY + key));
        }
        return entries;
    }

    KeyRing keys() {
        return keys;
    }

    KeyRing searchKeys() {
        return searchKeys;
    }

    public String encrypt(String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.current(), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(keys.currentId().getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] value = ByteBuffer.allocate(IV_BYTES + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return keys.currentId() + ":" + Base64.getEncoder().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the value was changed; {@link MissingKeyException} when its key is missing */
    public String decrypt(String value) {
        String[] parts = value.split(":", 2);
        SecretKeySpec key = keys.find(parts[0]).orElseThrow(MissingKeyException::new);
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
     * Encrypts bytes under a key that is made for {@code context} and used for nothing else: a value of one context cannot be
     * decrypted in another, and no key encrypts so much that its random nonces could collide.
     */
    public byte[] encrypt(byte[] plain, byte[] context) {
        byte[] keyId = keys.currentId().getBytes(StandardCharsets.UTF_8);
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keys.currentId(), context, iv, plain, 0, plain.length);
        return ByteBuffer.allocate(1 + keyId.length + IV_BYTES + sealed.length)
                .put((byte) keyId.length)
                .put(keyId)
                .put(iv)
                .put(sealed)
                .array();
    }

    /**
     * @throws IllegalStateException when the value was changed, or was written for another context; {@link MissingKeyException} when
     *     its key is missing
     */
    public byte[] decrypt(byte[] value, byte[] context) {
        int begin = 1 + value[0];
        String keyId = new String(value, 1, value[0], StandardCharsets.UTF_8);
        byte[] iv = Arrays.copyOfRange(value, begin, begin + IV_BYTES);
        int from = begin + IV_BYTES;
        return crypt(Cipher.DECRYPT_MODE, keyId, context, iv, value, from, value.length - from);
    }

    private byte[] crypt(int mode, String keyId, byte[] context, byte[] iv, byte[] bytes, int from, int length) {
        SecretKeySpec key = keys.find(keyId).orElseThrow(MissingKeyException::new);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(CONTEXT_KEY);
            SecretKeySpec own = new SecretKeySpec(mac.doFinal(context), "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "personal data cannot be " + (mode == Cipher.ENCRYPT_MODE ? "encrypted" : "decrypted"), e);
        }
    }

    /**
     * The same value always gives the same 32 bytes under the same key, and they can be computed only with the key.
     *
     * @param purpose separates columns, so that their digests cannot be compared
     */
    public SearchKey searchKey(String purpose, String value) {
        Map<String, byte[]> digests = new LinkedHashMap<>();
        digests.put(searchKeys.currentId(), digest(searchKeys.current(), purpose, value));
        for (String id : searchKeys.ids()) {
            digests.computeIfAbsent(id, other -> digest(searchKeys.find(other).orElseThrow(), purpose, value));
        }
        return new SearchKey(digests);
    }

    private static byte[] digest(SecretKeySpec key, String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that new values are encrypted with. */
    public String currentKey() {
        return keys.currentId();
    }

    /**
     * A key for one file alone, derived from a configured one: so the counter may start again in each file.
     *
     * @param salt random, kept with the file
     * @param purpose what the file is: a file put in the place of another cannot be read
     * @throws MissingKeyException when the key is not configured any more
     */
    public SecretKey fileKey(String keyId, byte[] salt, String purpose) {
        SecretKeySpec key = keys.find(keyId).orElseThrow(MissingKeyException::new);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(salt);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
