package it.opposizioni.kit.crypto;

import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keyed digests of one value, to find it again without being able to read it: one under each configured search key. While a key is being
 * replaced, a row may still have the digest under the one before.
 */
public final class SearchKey {

    private final Map<String, byte[]> digests;

    /** @param digests by key id; the current one first */
    SearchKey(Map<String, byte[]> digests) {
        this.digests = new LinkedHashMap<>(digests);
    }

    /** A digest that was made elsewhere, under the only key. */
    public static SearchKey of(byte[] digest) {
        return new SearchKey(Map.of("", digest.clone()));
    }

    /** What is written. */
    public byte[] current() {
        return digests.values().iterator().next().clone();
    }

    /** What is looked for: a row has one of these. */
    public List<byte[]> all() {
        return digests.values().stream().map(byte[]::clone).toList();
    }

    /** Whether this value was stored under any of the keys; in constant time. */
    public boolean matches(byte[] stored) {
        boolean found = false;
        for (byte[] digest : digests.values()) {
            found |= MessageDigest.isEqual(digest, stored);
        }
        return found;
    }

    /** By the id of its key; the current one first. */
    public Map<String, byte[]> byKey() {
        return Collections.unmodifiableMap(digests);
    }
}
