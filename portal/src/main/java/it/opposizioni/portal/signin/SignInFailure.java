package it.opposizioni.portal.signin;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.function.Function;

/**
 * Why somebody did not come in, and what they read about it. What the identity provider says of its failure is never shown: it is made for
 * programs, and anybody can write it into an address.
 */
public enum SignInFailure {
    CANCELLED(400, SignInTexts::cancelled),
    EXPIRED(400, SignInTexts::expired),
    LEVEL_TOO_LOW(403, SignInTexts::levelTooLow),
    /** The answer to a sign-in that this browser does not know. */
    LOST(400, SignInTexts::lost),
    AWAY(503, SignInTexts::away),
    /** Tokens that are not valid here: the clocks or the settings of the two differ. */
    REJECTED(502, SignInTexts::rejected),
    OTHER(400, SignInTexts::failed);

    private final int status;
    private final Function<SignInTexts, String> text;

    SignInFailure(int status, Function<SignInTexts, String> text) {
        this.status = status;
        this.text = text;
    }

    /**
     * By what the identity provider sends back (RFC 6749 4.1.2.1, OpenID Connect 3.1.2.6 and Unmet Authentication Requirements). That a
     * sign-in has expired Keycloak says in the description.
     */
    static SignInFailure of(String error, String description) {
        return switch (error == null ? "" : error) {
            case "access_denied" -> CANCELLED;
            case "unmet_authentication_requirements" -> LEVEL_TOO_LOW;
            case "temporarily_unavailable" -> "authentication_expired".equals(description) ? EXPIRED : AWAY;
            case "server_error" -> AWAY;
            default -> OTHER;
        };
    }

    public int status() {
        return status;
    }

    String text(Lang lang) {
        return text.apply(Texts.of(SignInTexts.class, lang));
    }
}
