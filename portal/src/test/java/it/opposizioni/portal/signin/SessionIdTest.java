package it.opposizioni.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Tokens;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** When a session ends says the refresh token, also one that has expired. */
class SessionIdTest {

    private static final Instant END = Instant.parse("2026-11-25T10:30:00Z");

    @Test
    void aTokenSaysWhenItEnds() {
        JwtClaims claims = SealedCookies.claims("giulia", "session");
        claims.setExpirationTime(NumericDate.fromSeconds(END.getEpochSecond()));
        assertThat(SessionId.endOf(Tokens.sign(claims))).contains(END);
    }

    @Test
    void whatIsNoTokenSaysNothing() {
        JwtClaims endless = SealedCookies.claims("giulia", "session");
        endless.unsetClaim("exp");
        assertThat(SessionId.endOf(Tokens.sign(endless))).isEmpty();
        assertThat(SessionId.endOf("opaque")).isEmpty();
        assertThat(SessionId.endOf(null)).isEmpty();
    }
}
