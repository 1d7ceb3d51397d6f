package it.opposizioni.kit.testing;

import it.opposizioni.kit.identity.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Access tokens as the realm would issue them. */
public final class Tokens {

    public static final String AUDIENCE = "opposizioni-api";

    /** The client with which people sign in on the site. */
    private static final String PORTAL = "portal";

    /** By their claims, which are the same for a minute: to sign one takes longer than most requests that tests make with it. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String subject, Role... roles) {
        return sign(claims(subject, roles));
    }

    public static String ofOperator(String subject, UUID operatorId) {
        JwtClaims claims = claims(subject, Role.OPERATOR);
        claims.setClaim("operator_id", operatorId.toString());
        return sign(claims);
    }

    /** To be changed before {@link #sign}. */
    public static JwtClaims claims(String subject, Role... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TestRealm.issuer());
        claims.setSubject(subject);
        claims.setAudience(AUDIENCE);
        claims.setClaim("azp", PORTAL);
        NumericDate thisMinute = NumericDate.fromSeconds(NumericDate.now().getValue() / 60 * 60);
        claims.setIssuedAt(thisMinute);
        claims.setExpirationTime(NumericDate.fromSeconds(thisMinute.getValue() + 6 * 60));
        claims.setClaim(
                "realm_access",
                Map.of("roles", Arrays.stream(roles).map(Role::realmName).toList()));
        return claims;
    }

    public static String sign(JwtClaims claims) {
        return SIGNED.computeIfAbsent(claims.toJson(), Tokens::signed);
    }

    private static String signed(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setKey(TestRealm.KEYS.getPrivate());
        signature.setKeyIdHeaderValue(TestRealm.KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
