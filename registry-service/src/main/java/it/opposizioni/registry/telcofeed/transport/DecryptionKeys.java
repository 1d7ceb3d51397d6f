package it.opposizioni.registry.telcofeed.transport;

import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Our RSA keys, by their {@code kid}: with the public halves others encrypt for us. */
public final class DecryptionKeys {

    private final Map<String, PrivateKey> byId = new HashMap<>();

    private DecryptionKeys() {}

    /**
     * @param jwkSet RFC 7517; empty for none
     * @throws IllegalStateException when it is no set of private RSA keys
     */
    public static DecryptionKeys read(Optional<String> jwkSet, String setting) {
        DecryptionKeys keys = new DecryptionKeys();
        try {
            for (JsonWebKey jwk : new JsonWebKeySet(jwkSet.orElse("{\"keys\":[]}")).getJsonWebKeys()) {
                boolean usable = jwk instanceof PublicJsonWebKey pair
                        && jwk.getKeyId() != null
                        && pair.getPrivateKey() instanceof RSAPrivateKey
                        && keys.byId.put(jwk.getKeyId(), pair.getPrivateKey()) == null;
                if (!usable) {
                    throw new IllegalStateException(setting + " is a set of private RSA keys, each with a kid");
                }
            }
        } catch (JoseException _) {
            // without the cause: its message may quote the keys
            throw new IllegalStateException(setting + " is no JWK set");
        }
        return keys;
    }

    Optional<PrivateKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
