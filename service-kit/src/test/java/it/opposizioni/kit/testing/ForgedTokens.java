package it.opposizioni.kit.testing;

import it.opposizioni.kit.identity.Role;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens that no service may accept: signed by nobody, by somebody else, or by the realm for another purpose or time. */
final class ForgedTokens {

    static final KeyPair FOREIGN = TestRealm.newKeys();
    static final String FOREIGN_ID = "of-somebody-else";

    private static final String REALM_ID = TestRealm.KEY_ID;

    private final String subject;
    private final Role[] roles;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private ForgedTokens(String subject, Role... roles) {
        this.subject = subject;
        this.roles = roles;
    }

    /** By what is wrong with each; but for that, each is of somebody with all these roles. */
    static Map<String, String> of(String subject, Role... roles) {
        ForgedTokens forged = new ForgedTokens(subject, roles);
        forged.malformed();
        forged.unsigned();
        forged.signedWithThePublicKey();
        forged.signedBySomebodyElse();
        forged.changed();
        forged.issuedForSomethingElse();
        return forged.tokens;
    }

    private void malformed() {
        tokens.put("garbage", "x");
        tokens.put("three parts of garbage", "a.b.c");
        tokens.put("dots", "..");
        tokens.put("five parts", "a.b.c.d.e");
        tokens.put("longer than any header", "a".repeat(7_000));
    }

    private void unsigned() {
        String claims = claims().toJson();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            tokens.put("algorithm " + none, encoded("{\"alg\":\"" + none + "\"}") + "." + encoded(claims) + ".");
        }
        tokens.put("no algorithm", encoded("{\"typ\":\"JWT\"}") + "." + encoded(claims) + ".");
        tokens.put("none with a signature", encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".c2lnbmVk");
    }

    /** Which everybody knows: a service that takes the algorithm from the token takes it for a secret. */
    private void signedWithThePublicKey() {
        byte[] encoded = TestRealm.KEYS.getPublic().getEncoded();
        String base64 = Base64.getEncoder().encodeToString(encoded);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
        hmac("HS256 with the public key", encoded, REALM_ID);
        hmac("HS256 with the public key as text", base64.getBytes(StandardCharsets.US_ASCII), REALM_ID);
        hmac("HS256 with the public key as PEM", pem.getBytes(StandardCharsets.US_ASCII), REALM_ID);
        hmac("HS256 with the public key and no key id", encoded, null);
        hmac("HS256 with an empty file", new byte[32], "../../../../dev/null");
    }

    private void hmac(String name, byte[] secret, String id) {
        tokens.put(name, signed(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret), id, each -> {}));
    }

    private void signedBySomebodyElse() {
        foreign("another key under the realm's id", REALM_ID, each -> {});
        foreign("another key", FOREIGN_ID, each -> {});
        foreign("another key without an id", null, each -> {});
        foreign("a key id of SQL", "x' UNION SELECT 'key", each -> {});
        foreign("another key in the header", null, each -> each.setJwkHeader(publicKey()));
        foreign("another key at an address", FOREIGN_ID, each -> each.setHeader("jku", TestRealm.foreignKeys()));
        foreign(
                "another certificate at an address",
                FOREIGN_ID,
                each -> each.setHeader("x5u", TestRealm.foreignKeys()));
    }

    private static RsaJsonWebKey publicKey() {
        return new RsaJsonWebKey((RSAPublicKey) FOREIGN.getPublic());
    }

    private void foreign(String name, String id, Consumer<JsonWebSignature> more) {
        tokens.put(name, signed(AlgorithmIdentifiers.RSA_USING_SHA256, FOREIGN.getPrivate(), id, more));
    }

    private void changed() {
        String good = Tokens.sign(claims());
        String signature = good.substring(good.lastIndexOf('.') + 1);
        String header = good.substring(0, good.indexOf('.'));
        JwtClaims others = claims();
        others.setSubject("somebody else");
        tokens.put("claims of somebody else", header + "." + encoded(others.toJson()) + "." + signature);
        tokens.put("a signature cut off", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("half a signature", good.substring(0, good.length() - signature.length() / 2));
        tokens.put("a signature and more", good + "x");
        // CVE-2022-21449: r and s of zero
        String es256 = encoded("{\"alg\":\"ES256\",\"kid\":\"" + REALM_ID + "\"}");
        tokens.put(
                "a signature of zeros",
                es256 + "." + encoded(claims().toJson()) + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
    }

    /** Signed by the realm, and still not for this service now. */
    private void issuedForSomethingElse() {
        realm("another issuer", each -> each.setIssuer("https://elsewhere.example/realms/opposizioni"));
        realm("another realm of the same server", each -> each.setIssuer(TestRealm.issuer() + "2"));
        realm("no issuer", each -> each.unsetClaim("iss"));
        realm("another audience", each -> each.setAudience("somebody-else"));
        realm("no audience", each -> each.unsetClaim("aud"));
        realm("expired", each -> each.setExpirationTimeMinutesInTheFuture(-10));
        realm("without an end", each -> each.unsetClaim("exp"));
        realm("not yet valid", each -> each.setNotBefore(inAnHour()));
    }

    private static NumericDate inAnHour() {
        NumericDate later = NumericDate.now();
        later.addSeconds(3_600);
        return later;
    }

    private void realm(String name, Consumer<JwtClaims> wrong) {
        JwtClaims claims = claims();
        wrong.accept(claims);
        tokens.put(name, Tokens.sign(claims));
    }

    private JwtClaims claims() {
        return Tokens.claims(subject, roles);
    }

    private String signed(String algorithm, Key key, String id, Consumer<JsonWebSignature> more) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setPayload(claims().toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        if (id != null) {
            signature.setKeyIdHeaderValue(id);
        }
        more.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
