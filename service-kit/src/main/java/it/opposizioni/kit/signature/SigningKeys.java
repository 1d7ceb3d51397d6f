package it.opposizioni.kit.signature;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The keys with which a service signs documents (Ed25519, RFC 8032). One signs; all are published, those that no longer sign too. A set
 * that cannot do its work is refused at the start and not at the first document.
 */
public final class SigningKeys {

    /** What a key may be called: nothing that JSON would spell in two ways. */
    static final String KEY_ID = "[A-Za-z0-9._-]{1,64}";

    private static final String ED25519 = "Ed25519";
    /** What stands before the 32 bytes of a public key in its DER form (RFC 8410). */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String signingId;
    private final PrivateKey signing;
    private final Map<String, Published> published = new LinkedHashMap<>();
    private final Map<String, PublicKey> open = new LinkedHashMap<>();

    /** A public key as the world reads it (RFC 8037). */
    @Schema(name = "SigningKey")
    public record Published(String kty, String crv, String kid, String use, String alg, String x) {}

    /** What is published of them (RFC 7517). */
    @Schema(name = "SigningKeySet")
    public record PublishedSet(Collection<Published> keys) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Jwk(String kty, String crv, String kid, String x, String d) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record JwkSet(List<Jwk> keys) {}

    /**
     * @param setting what the keys are configured under ({@code opposizioni.receipt}), to say where to look
     * @throws IllegalStateException when it is no key set, or its signing key is not there or does not fit its public half
     */
    public SigningKeys(String jwkSet, String signingId, String setting) {
        this.signingId = signingId;
        PrivateKey secret = null;
        try {
            for (Jwk jwk : new JsonMapper().readValue(jwkSet, JwkSet.class).keys()) {
                add(jwk);
                if (signingId.equals(jwk.kid()) && jwk.d() != null) {
                    secret = secret(bytes(jwk.d()));
                }
            }
            if (secret == null) {
                throw new IllegalStateException(setting + ".key-id names no private key of the set");
            }
            this.signing = secret;
            byte[] probe = {1};
            if (!verify(signingId, probe, sign(probe)).orElseThrow()) {
                throw new IllegalStateException(
                        setting + ".keys: the two halves of the signing key do not belong together");
            }
        } catch (JsonProcessingException | GeneralSecurityException e) {
            // without the cause: its message may quote the keys
            throw new IllegalStateException(setting + ".keys is no JWK set of Ed25519 keys");
        }
    }

    private void add(Jwk jwk) throws GeneralSecurityException {
        if (!"OKP".equals(jwk.kty())
                || !ED25519.equals(jwk.crv())
                || jwk.kid() == null
                || jwk.kid().isBlank()) {
            throw new IllegalStateException("signing keys are OKP keys on Ed25519, each with its kid");
        }
        byte[] x = bytes(jwk.x());
        byte[] der = new byte[DER_PREFIX.length + x.length];
        System.arraycopy(DER_PREFIX, 0, der, 0, DER_PREFIX.length);
        System.arraycopy(x, 0, der, DER_PREFIX.length, x.length);
        if (open.put(jwk.kid(), KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(der))) != null) {
            throw new IllegalStateException("two signing keys have one kid");
        }
        published.put(jwk.kid(), new Published("OKP", ED25519, jwk.kid(), "sig", "EdDSA", jwk.x()));
    }

    private static PrivateKey secret(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance(ED25519)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    private static byte[] bytes(String value) {
        return Optional.ofNullable(value)
                .flatMap(Base64Url::decode)
                .filter(bytes -> bytes.length == 32)
                .orElseThrow(() -> new IllegalStateException("a signing key has not 32 bytes in base64url"));
    }

    String signingId() {
        return signingId;
    }

    /** Half a millisecond: not for the path of a quick check. */
    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return empty when no key has that id */
    Optional<Boolean> verify(String keyId, byte[] content, byte[] signed) {
        return Optional.ofNullable(open.get(keyId)).map(key -> verify(key, content, signed));
    }

    private static boolean verify(PublicKey key, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            // a signature of another form is as wrong as a wrong one
            return false;
        }
    }

    public PublishedSet published() {
        return new PublishedSet(published.values());
    }
}
