package it.opposizioni.portal.signin;

import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Which session a token belongs to, and whose. */
final class SessionId {

    static final String CLAIM = "sid";
    private static final String SUBJECT = "sub";

    /** The cookie around the token is sealed by us; the token itself is verified afterwards. */
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private SessionId() {}

    /** Empty when the token says nothing of a session, or is none. */
    static Optional<String> of(String token) {
        return claim(CLAIM, token);
    }

    /** Whether two tokens were issued for one session of one person. */
    static boolean isSame(String one, String other) {
        return of(one).equals(of(other)) && claim(SUBJECT, one).equals(claim(SUBJECT, other));
    }

    /** When a token expires; empty when it does not say so, or is none that can be read. */
    static Optional<Instant> endOf(String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(READER.processToClaims(token).getExpirationTime())
                    .map(NumericDate::getValue)
                    .map(Instant::ofEpochSecond);
        } catch (InvalidJwtException | MalformedClaimException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> claim(String name, String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(READER.processToClaims(token).getClaimValueAsString(name));
        } catch (InvalidJwtException _) {
            return Optional.empty();
        }
    }
}
