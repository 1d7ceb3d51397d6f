package it.opposizioni.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The register's public keys: a JWK set (RFC 7517) with Ed25519 keys (RFC 8037). Keys of other kinds are ignored. */
final class KeySet {

    /** The bytes before the 32 of a public key in its DER form (RFC 8410). */
    private static final byte[] DER_PREFIX = {0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0};

    private static final int KEY_BYTES = 32;

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @throws IllegalArgumentException when it is no key set, or has no key that can sign receipts */
    KeySet(String json) {
        if (!(Json.read(json) instanceof Map<?, ?> set) || !(set.get("keys") instanceof List<?> list)) {
            throw new IllegalArgumentException("no JWK set");
        }
        for (Object item : list) {
            if (item instanceof Map<?, ?> key && "OKP".equals(key.get("kty")) && "Ed25519".equals(key.get("crv"))) {
                add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no Ed25519 key");
        }
    }

    private void add(Map<?, ?> key) {
        byte[] x = key.get("x") instanceof String text ? Base64Url.decode(text) : null;
        if (!(key.get("kid") instanceof String id) || x == null || x.length != KEY_BYTES || keys.containsKey(id)) {
            throw new IllegalArgumentException("a key without its own kid, or without 32 bytes");
        }
        byte[] der = new byte[DER_PREFIX.length + KEY_BYTES];
        System.arraycopy(DER_PREFIX, 0, der, 0, DER_PREFIX.length);
        System.arraycopy(x, 0, der, DER_PREFIX.length, KEY_BYTES);
        try {
            keys.put(id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no point of the curve", e);
        }
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    boolean isSignedBy(String id, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.get(id));
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // a malformed signature counts as a wrong one
            return false;
        }
    }
}
