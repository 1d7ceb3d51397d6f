package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.layout.FormTokenSigner.Verdict;
import it.opposizioni.portal.visitor.Session;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenSignerTest {

    private static final String COOKIE = "the cookie of one browser";
    private static final Optional<Session> ACME = session("s1", "acme");

    private final FormTokenSigner seal = new FormTokenSigner("a secret of more than thirty-two characters");

    @Test
    void aTokenGoesWithTheCookieAndTheSessionItWasMadeFor() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, ACME))).isEqualTo(Verdict.GENUINE);
        assertThat(seal.check(COOKIE, Optional.empty(), seal.seal(COOKIE, Optional.empty())))
                .isEqualTo(Verdict.GENUINE);
        assertThat(seal.check("another cookie", ACME, seal.seal(COOKIE, ACME))).isEqualTo(Verdict.FORGED);
    }

    /** Otherwise the length of compressed pages would reveal it, a letter at a time. */
    @Test
    void aTokenNeverReadsTheSameTwice() {
        String[] one = seal.seal(COOKIE, ACME).split("\\.");
        String[] other = seal.seal(COOKIE, ACME).split("\\.");
        for (int part = 0; part < one.length; part++) {
            assertThat(one[part]).isNotEqualTo(other[part]);
            assertThat(one[part].substring(43)).isNotEqualTo(other[part].substring(43));
        }
    }

    /** What somebody plants in a foreign browser: a cookie and a token that belong together. */
    @Test
    void aPairOfAnotherSessionIsWorthNothing() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, Optional.empty())))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("somebody else", "s1", "acme"))))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, Optional.empty(), seal.seal(COOKIE, ACME)))
                .as("after signing out")
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aFormOfThePersonsLastSessionIsDistinguished() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s0", "acme"))))
                .isEqualTo(Verdict.OTHER_SESSION);
    }

    @Test
    void aFormOfTheSameSessionForAnotherOperatorIsDistinguished() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", "beta"))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", null))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
    }

    @Test
    void partsOfTwoTokensMakeNone() {
        String[] ours = seal.seal(COOKIE, ACME).split("\\.");
        String[] other =
                seal.seal(COOKIE, session("somebody else", "s2", "acme")).split("\\.");
        assertThat(seal.check(COOKIE, ACME, other[0] + "." + ours[1] + "." + ours[2]))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, ACME, ours[0] + "." + other[1] + "." + ours[2]))
                .isEqualTo(Verdict.OTHER_SESSION);
        assertThat(seal.check(COOKIE, ACME, ours[0] + "." + ours[1] + "." + other[2]))
                .isEqualTo(Verdict.OTHER_OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "a", "a.b.c", "...."})
    void whatIsNoTokenIsForged(String token) {
        assertThat(seal.check(COOKIE, ACME, token)).isEqualTo(Verdict.FORGED);
    }

    private static Optional<Session> session(String id, String operator) {
        return session("a person", id, operator);
    }

    private static Optional<Session> session(String subject, String id, String operator) {
        return Optional.of(new Session(Optional.of(id), subject, Optional.ofNullable(operator)));
    }
}
