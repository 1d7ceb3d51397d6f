package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.layout.FormTokenSeal.Verdict;
import it.opposizioni.portal.visitor.Session;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenSealTest {

    private static final String COOKIE = "the cookie of one browser";
    private static final Optional<Session> ACME = session("s1", "acme");

    private final FormTokenSeal seal = new FormTokenSeal("a secret of more than thirty-two characters");

    @Test
    void aTokenGoesWithTheCookieAndTheSessionItWasMadeFor() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, ACME))).isEqualTo(Verdict.GENUINE);
        assertThat(seal.check(COOKIE, Optional.empty(), seal.seal(COOKIE, Optional.empty())))
                .isEqualTo(Verdict.GENUINE);
        assertThat(seal.check("another cookie", ACME, seal.seal(COOKIE, ACME))).isEqualTo(Verdict.FORGED);
    }

    /** What somebody plants in a foreign browser: a cookie and a token that belong together. */
    @Test
    void aPairOfAnotherSessionIsWorthNothing() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, Optional.empty())))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s2", "acme"))))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, Optional.empty(), seal.seal(COOKIE, ACME)))
                .as("after signing out")
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aFormOfTheSameSessionForAnotherOperatorIsToldApart() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", "beta"))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", null))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
    }

    @Test
    void halfOfOneTokenAndHalfOfAnotherMakeNone() {
        String ours = seal.seal(COOKIE, ACME);
        String other = seal.seal(COOKIE, session("s2", "acme"));
        assertThat(seal.check(COOKIE, ACME, half(other, 0) + "." + half(ours, 1)))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, ACME, half(ours, 0) + "." + half(other, 1)))
                .isEqualTo(Verdict.OTHER_OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "a", "a.b.c", "...."})
    void whatIsNoTokenIsForged(String token) {
        assertThat(seal.check(COOKIE, ACME, token)).isEqualTo(Verdict.FORGED);
    }

    private static String half(String token, int which) {
        return token.split("\\.")[which];
    }

    private static Optional<Session> session(String id, String operator) {
        return Optional.of(new Session(Optional.of(id), "a person", Optional.ofNullable(operator)));
    }
}
