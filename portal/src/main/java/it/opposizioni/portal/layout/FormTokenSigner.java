package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.Session;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: keyed digests of the browser's random cookie, of the person, of the session, of the operator that the session
 * acts for, and of the other person, where it acts for one. A cookie and a token that somebody got in a session of their own are worth nothing in that of somebody else.
 *
 * <p>After the last digest stands for whom the form was shown, with a digest that holds in every session of that person: a form that comes
 * when they act for somebody else, or after the session, is so found to be for the one that it was shown for.
 *
 * <p>Each answer masks the digests with random bytes that stand before them: the token is never the same twice, so that nobody can guess it
 * from the length of compressed pages (BREACH).
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

    /** Of who acts for no other person. */
    private static final int OWN_PARTS = 3;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormTokenSigner(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param session empty for a form that is shown to somebody who is not signed in */
    String seal(String cookie, Optional<Session> session) {
        List<byte[]> parts = new ArrayList<>(parts(cookie, session));
        session.map(Session::actsFor)
                .filter(whom -> !whom.isOneself())
                .ifPresent(whom -> parts.add(joined(parts.removeLast(), named(parts.getFirst(), whom))));
        return parts.stream().map(this::masked).collect(Collectors.joining("."));
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
        if (IntStream.range(0, told.length).allMatch(part -> fits(part, told, expected))) {
            return Verdict.GENUINE;
        }
        Optional<ActsFor> shown = shownFor(expected.getFirst(), told);
        if (shown.isPresent() && shown.equals(session.map(Session::actsFor))) {
            return Verdict.OTHER_SESSION;
        }
        if (told.length > OWN_PARTS) {
            return Verdict.OTHER_PERSON;
        }
        return shown.map(whom -> whom.isOperator() ? Verdict.OTHER_OPERATOR : Verdict.OTHER_SESSION)
                .orElse(Verdict.FORGED);
    }

    /**
     * For whom the form of this token was shown to this person in this browser, in whichever session; empty when it was not, and when the
     * token does not say it.
     */
    Optional<ActsFor> shownFor(String cookie, Optional<Session> session, String token) {
        String[] told = token.split("\\.", -1);
        List<byte[]> expected = parts(cookie, session);
        return isOf(expected, told) ? shownFor(expected.getFirst(), told) : Optional.empty();
    }

    private static boolean isOf(List<byte[]> expected, String[] told) {
        return (told.length == OWN_PARTS || told.length == OWN_PARTS + 1) && fits(0, told, expected);
    }

    private Optional<ActsFor> shownFor(byte[] person, String[] told) {
        byte[] last = unmasked(told[told.length - 1]);
        if (last.length <= 2 * DIGEST_LENGTH) {
            // of a person that one acts for, only a form that the release before showed has no name
            return Optional.of(ActsFor.ONESELF).filter(_ -> told.length == OWN_PARTS && last.length == DIGEST_LENGTH);
        }
        ActsFor.Kind kind = told.length == OWN_PARTS ? ActsFor.Kind.OPERATOR : ActsFor.Kind.PERSON;
        byte[] name = Arrays.copyOfRange(last, DIGEST_LENGTH, last.length);
        String id = new String(name, DIGEST_LENGTH, name.length - DIGEST_LENGTH, StandardCharsets.UTF_8);
        ActsFor whom = new ActsFor(kind, id);
        return Optional.of(whom).filter(_ -> MessageDigest.isEqual(name, named(person, whom)));
    }

    private static boolean fits(int part, String[] told, List<byte[]> expected) {
        byte[] digest = unmasked(told[part]);
        return digest.length >= DIGEST_LENGTH
                && MessageDigest.isEqual(Arrays.copyOf(digest, DIGEST_LENGTH), expected.get(part));
    }

    private byte[] named(byte[] person, ActsFor whom) {
        byte[] digest = digest("shown for " + whom.kind(), text(person), Optional.of(whom.id()));
        return joined(digest, whom.id().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
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

    private String masked(byte[] part) {
        byte[] mask = new byte[part.length];
        random.nextBytes(mask);
        return text(joined(mask, xor(mask, part)));
    }

    /** Empty for what is none of ours. */
    private static byte[] unmasked(String part) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(part);
            int half = both.length / 2;
            return both.length % 2 == 0
                    ? xor(Arrays.copyOf(both, half), Arrays.copyOfRange(both, half, both.length))
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
