package it.opposizioni.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Somebody who can end sessions of others by a letter of their own could keep everybody out. */
class LogoutTokensTest {

    private static final String ISSUER = "https://identity.example/realms/opposizioni";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final RsaJsonWebKey key = key();
    private final LogoutTokens tokens =
            new LogoutTokens((_, _) -> key.getPublicKey(), ISSUER, "portal", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aLogoutTokenNamesTheSessionThatIsOver() {
        assertThat(tokens.sessionEndedBy(signed(_ -> {}))).contains("a session");
    }

    @Test
    void whatDiffersInOneThingIsRefused() {
        refused("another issuer", claims -> claims.setIssuer("https://elsewhere.example"));
        refused("for another client", claims -> claims.setAudience("another"));
        refused("no audience", claims -> claims.unsetClaim("aud"));
        refused("no event", claims -> claims.unsetClaim("events"));
        refused("another event", claims -> claims.setClaim("events", Map.of("urn:other", Map.of())));
        refused("an event that is no object", claims -> claims.setClaim("events", Map.of(EVENT, "yes")));
        refused("an ID token's nonce", claims -> claims.setClaim("nonce", "n"));
        refused("no session", claims -> claims.unsetClaim("sid"));
        refused("a session without a name", claims -> claims.setClaim("sid", " "));
        refused("a session that is no text", claims -> claims.setClaim("sid", 1));
        refused("no id", claims -> claims.unsetClaim("jti"));
        refused("no time", claims -> claims.unsetClaim("iat"));
        refused(
                "an hour old",
                claims -> claims.setIssuedAt(
                        NumericDate.fromMilliseconds(NOW.minusSeconds(3600).toEpochMilli())));
        refused(
                "from the future",
                claims -> claims.setIssuedAt(
                        NumericDate.fromMilliseconds(NOW.plusSeconds(3600).toEpochMilli())));
        refused(
                "expired",
                claims -> claims.setExpirationTime(
                        NumericDate.fromMilliseconds(NOW.minusSeconds(3600).toEpochMilli())));
    }

    @Test
    void nobodyElseCanSign() throws JoseException {
        JsonWebSignature stranger = unsigned(claims());
        stranger.setKey(key().getPrivateKey());
        stranger.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        assertThat(tokens.sessionEndedBy(stranger.getCompactSerialization())).isEmpty();

        JsonWebSignature none = unsigned(claims());
        none.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        assertThat(tokens.sessionEndedBy(none.getCompactSerialization())).isEmpty();

        JsonWebSignature byThePublicKey = unsigned(claims());
        byThePublicKey.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        byThePublicKey.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertThat(tokens.sessionEndedBy(byThePublicKey.getCompactSerialization()))
                .isEmpty();

        assertThat(tokens.sessionEndedBy(null)).isEmpty();
        assertThat(tokens.sessionEndedBy("a.b.c")).isEmpty();
    }

    private void refused(String why, Consumer<JwtClaims> change) {
        assertThat(tokens.sessionEndedBy(signed(change))).as(why).isEmpty();
    }

    private String signed(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        JsonWebSignature signature = unsigned(claims);
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebSignature unsigned(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        return signature;
    }

    /** As Keycloak makes them. */
    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("portal");
        claims.setSubject("a person");
        claims.setJwtId("one");
        claims.setIssuedAt(NumericDate.fromMilliseconds(NOW.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(NOW.plusSeconds(120).toEpochMilli()));
        claims.setClaim("typ", "Logout");
        claims.setClaim("sid", "a session");
        claims.setClaim("events", Map.of(EVENT, Map.of("revoke_offline_access", true)));
        return claims;
    }

    private static RsaJsonWebKey key() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
