package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.Session;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: keyed digests of the browser's random cookie, of the person, of the session, of the operator that the session
 * acts for, and of the other person, where it acts for one. A cookie and a token that somebody got in a session of their own are worth nothing in that of somebody else.
 *
 * <p>Each answer masks the digests with random bytes that stand before them: the token is never the same twice, so that nobody can guess it
 * from the length of compressed pages (BREACH).
 */
final class FormTokenSigner {

    /** What a token says of the form that it came with. */
    enum Verdict {
        GENUINE,
        /** Of the same person, in a session before this one. */
        OTHER_SESSION,
        /** Of the same session, when it acted for another operator. */
        OTHER_OPERATOR,
        /** Of the same person, when it acted for another one. */
        OTHER_PERSON,
        FORGED
    }

    private static final int DIGEST_LENGTH = 32;

    /** Of who acts for no other person. */
    private static final int OWN_PARTS = 3;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormTokenSigner(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param session empty for a form that is shown to somebody who is not signed in */
    String seal(String cookie, Optional<Session> session) {
        return parts(cookie, session).stream().map(this::masked).collect(Collectors.joining("."));
    }

    Verdict check(String cookie, Optional<Session> session, String token) {
        String[] told = token.split("\\.", -1);
        List<byte[]> expected = parts(cookie, session);
        if (told.length < OWN_PARTS || told.length > OWN_PARTS + 1 || !fits(0, told, expected)) {
            return Verdict.FORGED;
        }
        if (told.length != expected.size()) {
            return Verdict.OTHER_PERSON;
        }
        boolean acting = expected.size() > OWN_PARTS;
        if (!fits(1, told, expected)) {
            // whom it was for before, nobody can say any more
            return acting ? Verdict.OTHER_PERSON : Verdict.OTHER_SESSION;
        }
        if (!fits(2, told, expected)) {
            return Verdict.OTHER_OPERATOR;
        }
        return acting && !fits(OWN_PARTS, told, expected) ? Verdict.OTHER_PERSON : Verdict.GENUINE;
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

    private String masked(byte[] digest) {
        byte[] mask = new byte[DIGEST_LENGTH];
        random.nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * DIGEST_LENGTH);
        System.arraycopy(xor(mask, digest), 0, both, DIGEST_LENGTH, DIGEST_LENGTH);
        return text(both);
    }

    /** Empty for what is none of ours. */
    private static byte[] unmasked(String part) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(part);
            return both.length == 2 * DIGEST_LENGTH
                    ? xor(Arrays.copyOf(both, DIGEST_LENGTH), Arrays.copyOfRange(both, DIGEST_LENGTH, both.length))
                    : new byte[0];
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
