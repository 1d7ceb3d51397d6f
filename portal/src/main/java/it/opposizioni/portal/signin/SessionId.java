package it.opposizioni.portal.signin;

import java.util.Optional;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Which session a token belongs to. */
final class SessionId {

    static final String CLAIM = "sid";

    /** The cookie around the token is sealed by us; the token itself is verified afterwards. */
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private SessionId() {}

    /** Empty when the token says nothing of a session, or is none. */
    static Optional<String> of(String token) {
        try {
            return Optional.ofNullable(READER.processToClaims(token).getClaimValueAsString(CLAIM));
        } catch (InvalidJwtException _) {
            return Optional.empty();
        }
    }
}
