package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues access tokens as the realm would, for a trial that needs no Keycloak: the services are told the public key of this process. */
public final class TrialIssuer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String AUDIENCE = "opposizioni-api";
    private static final int KEY_BITS = 2048;
    /** Who measures for five minutes signs everybody's before. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private final KeyPair keys;
    private volatile Name name;

    /** @param key by which name the realm publishes the key of this issuer */
    private record Name(String issuer, String key) {}

    public TrialIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code quarkus.oidc.public-key}. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** PKCS #8 in Base64, for a realm that is to have it among its own. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** By which the key is found in a JWK set. */
    public String modulus() {
        byte[] bytes = ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
        // without the sign
        return URL.encodeToString(Arrays.copyOfRange(bytes, bytes.length - KEY_BITS / 8, bytes.length));
    }

    /** From now on in the name of a realm that has the key among its own. @param key its name there */
    public void issueAs(String issuer, String key) {
        name = new Name(issuer, key);
    }

    public Token citizen(String subject) {
        return token(subject, "citizen", Map.of());
    }

    /** A person whose identity provider has said its tax code, as SPID and CIE do. */
    public Token citizen(String subject, String taxCode) {
        return token(subject, "citizen", Map.of("tax_code", taxCode));
    }

    public Token registrar() {
        return registrar("registrar");
    }

    /** One of several people who work for the registrar. */
    public Token registrar(String subject) {
        return token(subject, "registrar", Map.of());
    }

    /** One of the regulator's officials, with the subject as a name. */
    public Token regulator(String subject) {
        return token(subject, "regulator", Map.of("name", subject));
    }

    /** The program of a telephone company. */
    public Token telco(String subject) {
        return token(subject, "telco", Map.of("machine", true));
    }

    /** The person who applies for an operator, and is its owner then. */
    public Token ownerOf(UUID operator) {
        return token("owner-of-" + operator, "operator", Map.of("operator_id", operator.toString()));
    }

    private Token token(String subject, String role, Map<String, Object> more) {
        return new Token(Clock.systemUTC(), () -> sign(claims(subject, role, more)));
    }

    private Map<String, Object> claims(String subject, String role, Map<String, Object> more) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("sub", subject);
        if (name != null) {
            claims.put("iss", name.issuer());
        }
        claims.put("aud", AUDIENCE);
        claims.put("azp", "portal");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(VALID).getEpochSecond());
        claims.put("realm_access", Map.of("roles", List.of(role)));
        return claims;
    }

    private String sign(Map<String, Object> claims) {
        try {
            Map<String, String> head = name == null
                    ? Map.of("alg", "RS256", "typ", "JWT")
                    : Map.of("alg", "RS256", "typ", "JWT", "kid", name.key());
            String signed = encode(JSON.writeValueAsString(head)) + "." + encode(JSON.writeValueAsString(claims));
            return signed + "." + URL.encodeToString(signature(keys.getPrivate(), signed));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(PrivateKey key, String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }
}
