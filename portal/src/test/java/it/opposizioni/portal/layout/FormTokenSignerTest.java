package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.layout.FormTokenSigner.Verdict;
import it.opposizioni.portal.visitor.Acting;
import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.Session;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenSignerTest {

    private static final String COOKIE = "the cookie of one browser";
    private static final String ACME_ID = new UUID(7, 1).toString();
    private static final String BETA_ID = new UUID(7, 2).toString();
    private static final Optional<Session> ACME = session("s1", ACME_ID);

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
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("somebody else", "s1", ACME_ID))))
                .isEqualTo(Verdict.FORGED);
        assertThat(seal.check(COOKIE, Optional.empty(), seal.seal(COOKIE, ACME)))
                .as("after signing out")
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aFormOfThePersonsLastSessionIsDistinguished() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s0", ACME_ID))))
                .isEqualTo(Verdict.OTHER_SESSION);
    }

    @Test
    void aFormOfTheSameSessionForAnotherOperatorIsDistinguished() {
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", BETA_ID))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s0", BETA_ID))))
                .as("in a session before")
                .isEqualTo(Verdict.OTHER_OPERATOR);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, session("s1", null))))
                .as("there was none to go back to")
                .isEqualTo(Verdict.OTHER_SESSION);
    }

    /** Also when the session has ended; but to nobody else, and in no other browser. */
    @Test
    void aTokenSaysForWhomItsFormWasShown() {
        Optional<Session> anna = acting("s0", new UUID(0, 1));
        Optional<Session> now = session("s1", null);
        assertThat(seal.shownFor(COOKIE, now, seal.seal(COOKIE, anna)))
                .isEqualTo(anna.map(Session::actsFor))
                .isPresent();
        assertThat(seal.shownFor(COOKIE, now, seal.seal(COOKIE, ACME)))
                .isEqualTo(ACME.map(Session::actsFor))
                .isPresent();
        assertThat(seal.shownFor(COOKIE, anna, seal.seal(COOKIE, now))).contains(ActsFor.ONESELF);
        assertThat(seal.shownFor(COOKIE, session("somebody else", "s1", null), seal.seal(COOKIE, anna)))
                .isEmpty();
        assertThat(seal.shownFor("another cookie", now, seal.seal(COOKIE, anna)))
                .isEmpty();
    }

    @Test
    void nobodyWritesForWhomAFormWasShown() {
        String[] told = seal.seal(COOKIE, acting("s1", new UUID(0, 1))).split("\\.");
        for (int changed : new int[] {0, 8, 31}) {
            byte[] last = Base64.getUrlDecoder().decode(told[3]);
            last[changed] ^= 1;
            String[] forged = told.clone();
            forged[3] = Base64.getUrlEncoder().encodeToString(last);
            assertThat(seal.shownFor(COOKIE, ACME, String.join(".", forged))).isEmpty();
        }
    }

    /** Its masks are random, and it asks for parts of 64 bytes: both run side by side while a service is upgraded. */
    @Test
    void theReleaseBeforeReadsTheseTokensAndItsOwnAreRead() {
        Optional<Session> anna = acting("s1", new UUID(0, 1));
        for (Optional<Session> each : List.of(ACME, anna, Optional.<Session>empty())) {
            assertThat(seal.seal(COOKIE, each).split("\\."))
                    .allSatisfy(part ->
                            assertThat(Base64.getUrlDecoder().decode(part)).hasSize(64));
        }
        assertThat(seal.check(COOKIE, ACME, asBefore(seal.seal(COOKIE, ACME)))).isEqualTo(Verdict.GENUINE);
        assertThat(seal.check(COOKIE, ACME, asBefore(seal.seal(COOKIE, session("s1", BETA_ID)))))
                .isEqualTo(Verdict.OTHER_OPERATOR);
        assertThat(seal.check(COOKIE, ACME, asBefore(seal.seal(COOKIE, session("s0", ACME_ID)))))
                .isEqualTo(Verdict.OTHER_SESSION);
        assertThat(seal.check(COOKIE, ACME, asBefore(seal.seal(COOKIE, anna)))).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.shownFor(COOKIE, ACME, asBefore(seal.seal(COOKIE, ACME))))
                .isEmpty();
    }

    /** With another mask over the last digest. */
    private static String asBefore(String token) {
        String[] parts = token.split("\\.");
        byte[] last = Base64.getUrlDecoder().decode(parts[parts.length - 1]);
        for (int i = 0; i < last.length; i++) {
            last[i] ^= (byte) (i % 32 * 7 + 1);
        }
        parts[parts.length - 1] = Base64.getUrlEncoder().withoutPadding().encodeToString(last);
        return String.join(".", parts);
    }

    /** Two windows, two people: neither form is taken for the other, in whichever direction one has switched. */
    @Test
    void aFormForAnotherPersonIsDistinguished() {
        Optional<Session> anna = acting("s1", new UUID(0, 1));
        Optional<Session> bruno = acting("s1", new UUID(0, 2));
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, anna))).isEqualTo(Verdict.GENUINE);
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, bruno))).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, ACME))).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, anna))).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, ACME, seal.seal(COOKIE, acting("s0", new UUID(0, 1)))))
                .as("who has signed in again acts for themselves")
                .isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, acting("s0", new UUID(0, 1)))))
                .as("who acts for the same person again")
                .isEqualTo(Verdict.OTHER_SESSION);
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, acting("s0", new UUID(0, 2)))))
                .isEqualTo(Verdict.OTHER_PERSON);
    }

    /** A part that is cut off or put on changes for whom a form counts, and so it counts for nobody. */
    @Test
    void nobodyMakesAFormOfOneselfOutOfOneOfAnother() {
        Optional<Session> anna = acting("s1", new UUID(0, 1));
        String token = seal.seal(COOKIE, anna);
        String cut = token.substring(0, token.lastIndexOf('.'));
        assertThat(seal.check(COOKIE, anna, cut)).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, anna, seal.seal(COOKIE, ACME) + ".AAAA")).isEqualTo(Verdict.OTHER_PERSON);
        assertThat(seal.check(COOKIE, anna, token + ".AAAA")).isEqualTo(Verdict.FORGED);
    }

    private static Optional<Session> acting(String id, UUID delegation) {
        return Optional.of(new Session(
                Optional.of(id),
                "a person",
                Optional.of(ACME_ID),
                Optional.of(new Acting(delegation, "Anna Bianchi", false, false))));
    }

    @Test
    void partsOfTwoTokensMakeNone() {
        String[] ours = seal.seal(COOKIE, ACME).split("\\.");
        String[] other =
                seal.seal(COOKIE, session("somebody else", "s2", ACME_ID)).split("\\.");
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
