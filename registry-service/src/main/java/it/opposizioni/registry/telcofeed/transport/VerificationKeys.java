package it.opposizioni.registry.telcofeed.transport;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The public keys of one telco, by their {@code kid}. */
public final class VerificationKeys {

    private static final int P256_BITS = 256;
    private static final int SMALLEST_RSA = 2048;

    private final Map<String, PublicKey> byId = new HashMap<>();

    private VerificationKeys() {}

    /**
     * @param jwkSet RFC 7517
     * @param setting what it is configured under, to say where to look
     * @throws IllegalStateException when it is no key set, or has a key that is too weak or has no {@code kid}
     */
    public static VerificationKeys read(String jwkSet, String setting) {
        VerificationKeys keys = new VerificationKeys();
        try {
            for (JsonWebKey jwk : new JsonWebKeySet(jwkSet).getJsonWebKeys()) {
                boolean usable = jwk instanceof PublicJsonWebKey key
                        && jwk.getKeyId() != null
                        && isStrong(key.getPublicKey())
                        && keys.byId.put(jwk.getKeyId(), key.getPublicKey()) == null;
                if (!usable) {
                    throw new IllegalStateException(
                            setting + ".keys: EC on P-256 or RSA from 2048 bits on, each with a kid");
                }
            }
        } catch (JoseException e) {
            throw new IllegalStateException(setting + ".keys is no JWK set", e);
        }
        return keys;
    }

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() == P256_BITS;
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SMALLEST_RSA;
            default -> false;
        };
    }

    Optional<PublicKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
