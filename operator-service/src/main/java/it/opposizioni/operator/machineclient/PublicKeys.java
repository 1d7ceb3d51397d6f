package it.opposizioni.operator.machineclient;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the public keys that operators send, PEM or JWK; takes P-256, Ed25519, and RSA from 2048 to 8192 bits. */
final class PublicKeys {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 8192;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);
    private static final Text UNREADABLE = Text.of(
            "Invia una chiave pubblica in PEM (-----BEGIN PUBLIC KEY-----) o JWK.",
            "Send a public key as PEM (-----BEGIN PUBLIC KEY-----) or JWK.");
    private static final Text PRIVATE = Text.of(
            "Questa è una chiave privata: considerala compromessa, creane un'altra e invia solo la parte pubblica.",
            "This is a private key: consider it compromised, make another one and send only the public part.");
    private static final Text WEAK = Text.of(
            "Sono ammesse chiavi EC P-256, Ed25519 e RSA da 2048 a 8192 bit.",
            "Keys may be EC P-256, Ed25519, and RSA of 2048 to 8192 bits.");

    private PublicKeys() {}

    /**
     * A key as it is published to the identity provider.
     *
     * @param kid its thumbprint (RFC 7638): the same key has the same one
     */
    record Key(String kid, String jwk) {}

    /** @throws DomainException 422 when it is no key, too weak, or a private key */
    static Key read(String text) {
        String key = text.strip();
        if (key.contains("PRIVATE KEY")) {
            throw refuse("PRIVATE_KEY", PRIVATE);
        }
        try {
            return publish(key.startsWith("{") ? fromJwk(key) : fromPem(key));
        } catch (JoseException | GeneralSecurityException | IllegalArgumentException _) {
            throw refuse("PUBLIC_KEY", UNREADABLE);
        }
    }

    private static PublicKey fromJwk(String text) throws JoseException {
        Map<String, Object> members = JsonUtil.parseJson(text);
        if (members.containsKey("d") || members.containsKey("k")) {
            throw refuse("PRIVATE_KEY", PRIVATE);
        }
        if (JsonWebKey.Factory.newJwk(members) instanceof PublicJsonWebKey jwk) {
            return jwk.getPublicKey();
        }
        throw refuse("PUBLIC_KEY", UNREADABLE);
    }

    private static PublicKey fromPem(String text) throws GeneralSecurityException {
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw refuse("PUBLIC_KEY", UNREADABLE);
        }
        byte[] bytes = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
        for (String algorithm : List.of("EC", "Ed25519", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes));
            } catch (GeneralSecurityException _) {
                // a key of another kind
            }
        }
        throw refuse("PUBLIC_KEY", UNREADABLE);
    }

    private static Key publish(PublicKey key) throws JoseException {
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key);
        jwk.setAlgorithm(algorithm(key));
        jwk.setUse("sig");
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        return new Key(jwk.getKeyId(), jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private static String algorithm(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() == 256 && isOnP256(ec) -> "ES256";
            case EdECPublicKey ed when "Ed25519".equals(ed.getParams().getName()) -> "EdDSA";
            case RSAPublicKey rsa when isStrong(rsa) -> "RS256";
            default -> throw refuse("WEAK_KEY", WEAK);
        };
    }

    private static boolean isStrong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= SMALLEST_RSA
                && bits <= LARGEST_RSA
                && exponent.compareTo(SMALLEST_EXPONENT) >= 0
                && exponent.testBit(0);
    }

    /** secp256k1 has an order of 256 bits too; its first coefficient is 0. And a point that is not on the curve is no key. */
    private static boolean isOnP256(ECPublicKey key) {
        var curve = key.getParams().getCurve();
        if (!(curve.getField() instanceof ECFieldFp field) || curve.getA().signum() == 0) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static DomainException refuse(String code, Text detail) {
        return DomainException.invalid("/publicKey", code, detail);
    }
}
