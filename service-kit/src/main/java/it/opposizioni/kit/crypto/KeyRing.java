package it.opposizioni.kit.crypto;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Several keys of 256 bits by their ids, one of which writes; the others only read what they wrote. */
final class KeyRing {

    private static final int KEY_BYTES = 32;

    /** An id stands before each value that its key has written, and in logs and metrics. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String currentId;

    /**
     * @param setting the variable and the property that the keys are configured by, for what is said when they are wrong
     * @param entries {@code id:base64} each
     * @throws IllegalStateException when there is none, a key has another size, an id comes twice, or {@code currentId} names none of them
     */
    KeyRing(String setting, List<String> entries, String currentId, String algorithm) {
        if (entries.isEmpty()) {
            throw new IllegalStateException(setting + " is not set");
        }
        for (String entry : entries) {
            String[] parts = entry.split(":", 2);
            byte[] bytes = parts.length == 2 ? bytes(parts[1]) : new byte[0];
            if (bytes.length != KEY_BYTES || !ID.matcher(parts[0]).matches()) {
                throw new IllegalStateException(setting + " must be id:base64 of 256 bits each");
            }
            if (keys.put(parts[0], new SecretKeySpec(bytes, algorithm)) != null) {
                throw new IllegalStateException(setting + " has two keys with the id " + parts[0]);
            }
        }
        if (!keys.containsKey(currentId)) {
            throw new IllegalStateException("the current key is none of " + setting);
        }
        this.currentId = currentId;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    Optional<SecretKeySpec> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    SecretKeySpec current() {
        return keys.get(currentId);
    }

    String currentId() {
        return currentId;
    }

    Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }
}
