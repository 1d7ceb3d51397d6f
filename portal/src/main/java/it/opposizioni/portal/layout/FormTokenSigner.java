package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.ShownFor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: keyed digests of the browser's random cookie, of the person, of the session, of the operator that the session
 * acts for, and of the other person, where it acts for one. A cookie and a token that somebody got in a session of their own are worth
 * nothing in that of somebody else.
 *
 * <p>Each answer masks the digests with bytes that stand before them and never come again: the token is never the same twice, so that nobody can
 * guess it from the length of compressed pages (BREACH).
 *
 * <p>The mask of the last digest also says for whom the form was shown, to the holder of the key, and in every session of that person: a
 * form that comes when they act for somebody else, or after the session, is so found to be for the one that it was shown for. The release
 * before reads it as any other mask, and its tokens say nothing.
 */
final class FormTokenSigner {

    /** What a token says of the form that it came with. */
    enum Verdict {
        GENUINE,
        /** Of the same person, in a session before this one, or before this one acted for an operator. */
        OTHER_SESSION,
        /** Of the same person, who acts for another operator now. */
        OTHER_OPERATOR,
        /** Of the same person, who acts for another one now. */
        OTHER_PERSON,
        FORGED
    }

    private static final int DIGEST_LENGTH = 32;

    /** Of a person who acts for nobody else. */
    private static final int OWN_PARTS = 3;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormTokenSigner(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param session empty for a form that is shown to somebody who is not signed in */
    String seal(String cookie, Optional<Session> session) {
        List<byte[]> parts = parts(cookie, session);
        ActsFor whom = session.map(Session::actsFor).orElse(ActsFor.ONESELF);
        byte[] name = ShownFor.hide(whom, ofPerson(parts), random(ShownFor.SALT));
        int last = parts.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(part -> masked(parts.get(part), part == last ? name : random(DIGEST_LENGTH)))
                .collect(Collectors.joining("."));
    }

    Verdict check(String cookie, Optional<Session> session, String token) {
        String[] told = token.split("\\.", -1);
        List<byte[]> expected = parts(cookie, session);
        if (!isOf(expected, told)) {
            return Verdict.FORGED;
        }
        if (told.length != expected.size()) {
            return Verdict.OTHER_PERSON;
        }
        Optional<ActsFor> shown = shownFor(expected, told);
        if (fits(1, told, expected)) {
            return ofThisSession(told, expected);
        }
        if (shown.isPresent() && shown.equals(session.map(Session::actsFor))) {
            return Verdict.OTHER_SESSION;
        }
        if (told.length > OWN_PARTS) {
            return Verdict.OTHER_PERSON;
        }
        return shown.filter(ActsFor::isOperator).isPresent() ? Verdict.OTHER_OPERATOR : Verdict.OTHER_SESSION;
    }

    /** A person who acts for no operator yet goes on with what was shown before. */
    private Verdict ofThisSession(String[] told, List<byte[]> expected) {
        boolean acting = told.length > OWN_PARTS;
        if (!fits(2, told, expected)) {
            boolean oneself =
                    shownFor(expected, told).filter(ActsFor::isOneself).isPresent();
            return acting ? Verdict.OTHER_PERSON : oneself ? Verdict.OTHER_SESSION : Verdict.OTHER_OPERATOR;
        }
        return acting && !fits(OWN_PARTS, told, expected) ? Verdict.OTHER_PERSON : Verdict.GENUINE;
    }

    /**
     * For whom the form of this token was shown to this person in this browser, in whichever session; empty when it was not, and when the
     * token does not say it.
     */
    Optional<ActsFor> shownFor(String cookie, Optional<Session> session, String token) {
        String[] told = token.split("\\.", -1);
        List<byte[]> expected = parts(cookie, session);
        return isOf(expected, told) ? shownFor(expected, told) : Optional.empty();
    }

    private static boolean isOf(List<byte[]> expected, String[] told) {
        return (told.length == OWN_PARTS || told.length == OWN_PARTS + 1) && fits(0, told, expected);
    }

    private Optional<ActsFor> shownFor(List<byte[]> expected, String[] told) {
        byte[] both = decoded(told[told.length - 1]);
        return both.length == 2 * DIGEST_LENGTH
                ? ShownFor.find(Arrays.copyOf(both, DIGEST_LENGTH), ofPerson(expected), told.length > OWN_PARTS)
                : Optional.empty();
    }

    private UnaryOperator<byte[]> ofPerson(List<byte[]> parts) {
        String person = text(parts.getFirst());
        return value -> digest("shown for", person, Optional.of(text(value)));
    }

    private static boolean fits(int part, String[] told, List<byte[]> expected) {
        return MessageDigest.isEqual(unmasked(told[part]), expected.get(part));
    }

    /** Of the browser alone, and no token of a form. */
    String browser(String cookie) {
        return text(digest("browser", cookie, Optional.empty()));
    }

    /** Each part holds the one before it. */
    private List<byte[]> parts(String cookie, Optional<Session> session) {
        byte[] person = digest("person", cookie, session.map(Session::subject));
        byte[] ofSession = digest("session", text(person), session.flatMap(Session::id));
        byte[] ofOperator = digest("operator", text(ofSession), session.flatMap(Session::operatorId));
        Optional<String> delegation = session.flatMap(Session::acting)
                .map(acting -> acting.delegation().toString());
        return delegation.isEmpty()
                ? List.of(person, ofSession, ofOperator)
                : List.of(person, ofSession, ofOperator, digest("delegation", text(ofOperator), delegation));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String masked(byte[] digest, byte[] mask) {
        byte[] both = Arrays.copyOf(mask, 2 * DIGEST_LENGTH);
        System.arraycopy(xor(mask, digest), 0, both, DIGEST_LENGTH, DIGEST_LENGTH);
        return text(both);
    }

    /** Empty for what is none of ours. */
    private static byte[] unmasked(String part) {
        byte[] both = decoded(part);
        return both.length == 2 * DIGEST_LENGTH
                ? xor(Arrays.copyOf(both, DIGEST_LENGTH), Arrays.copyOfRange(both, DIGEST_LENGTH, both.length))
                : new byte[0];
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] digest(String of, String before, Optional<String> bound) {
        String value = of + "\n" + before + "\n" + bound.orElse("");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
