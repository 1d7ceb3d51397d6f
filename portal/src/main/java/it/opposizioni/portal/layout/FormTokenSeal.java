package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.Session;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token of a form: keyed digests of the browser's random cookie, of the session, and of the operator that the session acts for. A
 * cookie and a token that somebody got for a session of their own are worth nothing in another.
 */
final class FormTokenSeal {

    /** What a token says of the form that it came with. */
    enum Verdict {
        GENUINE,
        /** Of the same session, when it acted for another operator. */
        OTHER_OPERATOR,
        FORGED
    }

    private final SecretKeySpec key;

    FormTokenSeal(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param session empty for a form that is shown to somebody who is not signed in */
    String seal(String cookie, Optional<Session> session) {
        String ofSession = ofSession(cookie, session);
        return ofSession + "." + ofOperator(ofSession, session);
    }

    Verdict check(String cookie, Optional<Session> session, String token) {
        String[] parts = token.split("\\.", -1);
        String ofSession = ofSession(cookie, session);
        if (parts.length != 2 || !equal(parts[0], ofSession)) {
            return Verdict.FORGED;
        }
        return equal(parts[1], ofOperator(ofSession, session)) ? Verdict.GENUINE : Verdict.OTHER_OPERATOR;
    }

    private String ofSession(String cookie, Optional<Session> session) {
        String bound = session.map(s -> s.id().orElse(s.subject())).orElse("");
        return digest("session\n" + cookie + "\n" + bound);
    }

    private String ofOperator(String ofSession, Optional<Session> session) {
        return digest("operator\n" + ofSession + "\n"
                + session.flatMap(Session::operatorId).orElse(""));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String digest(String value) {
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
