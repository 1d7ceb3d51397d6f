package it.opposizioni.portal.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * Reads the logout tokens of the identity provider (OpenID Connect Back-Channel Logout 1.0, section 2.6). One that comes twice ends the
 * same session twice, which changes nothing: its {@code jti} is asked for and not kept.
 */
final class LogoutTokens {

    private static final Logger LOG = Logger.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int MINUTES_OF_DELAY = 10;
    private static final int SECONDS_OF_SKEW = 30;

    private final VerificationKeyResolver keys;
    private final String issuer;
    private final String client;
    private final Clock clock;

    LogoutTokens(VerificationKeyResolver keys, String issuer, String client, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** The session that the token ends; empty when it is no logout token of ours. */
    Optional<String> sessionEndedBy(String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return isLogout(claims) ? Optional.of(claims.getStringClaimValue(SessionId.CLAIM)) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOG.warnf("a logout token was refused: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(client)
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SECONDS_OF_SKEW, MINUTES_OF_DELAY * 60)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(SECONDS_OF_SKEW)
                .setRequireJwtId()
                .build();
    }

    /** An ID token must not pass for one: it has no event, and a {@code nonce} is forbidden here. */
    private static boolean isLogout(JwtClaims claims) {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>
                && !claims.hasClaim("nonce")
                && claims.getClaimValue(SessionId.CLAIM) instanceof String session
                && !session.isBlank();
    }
}
