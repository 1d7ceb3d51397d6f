package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.Session;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: keyed digests of the browser's random cookie, of the person, of the session, and of the operator that the session
 * acts for. A cookie and a token that somebody got in a session of their own are worth nothing in that of somebody else.
 */
final class FormTokenSigner {

    /** What a token says of the form that it came with. */
    enum Verdict {
        GENUINE,
        /** Of the same person, in a session before this one. */
        OTHER_SESSION,
        /** Of the same session, when it acted for another operator. */
        OTHER_OPERATOR,
        FORGED
    }

    private final SecretKeySpec key;

    FormTokenSigner(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param session empty for a form that is shown to somebody who is not signed in */
    String seal(String cookie, Optional<Session> session) {
        return String.join(".", parts(cookie, session));
    }

    Verdict check(String cookie, Optional<Session> session, String token) {
        String[] told = token.split("\\.", -1);
        List<String> expected = parts(cookie, session);
        if (told.length != expected.size() || !equal(told[0], expected.get(0))) {
            return Verdict.FORGED;
        }
        if (!equal(told[1], expected.get(1))) {
            return Verdict.OTHER_SESSION;
        }
        return equal(told[2], expected.get(2)) ? Verdict.GENUINE : Verdict.OTHER_OPERATOR;
    }

    /** Each part holds the one before it. */
    private List<String> parts(String cookie, Optional<Session> session) {
        String person = digest("person", cookie, session.map(Session::subject));
        String ofSession = digest("session", person, session.flatMap(Session::id));
        return List.of(person, ofSession, digest("operator", ofSession, session.flatMap(Session::operatorId)));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String digest(String of, String before, Optional<String> bound) {
        String value = of + "\n" + before + "\n" + bound.orElse("");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
