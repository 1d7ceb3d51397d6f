package it.opposizioni.kit.problem;

/**
 * The person is known, but did not sign in surely enough for this. After a new sign-in at that level the person may do it (RFC 9470,
 * step-up authentication).
 */
public final class StrongerSignInException extends RuntimeException {

    private final String acr;

    /** @param acr the authentication context that is needed, as the identity provider names it */
    public StrongerSignInException(String acr) {
        super(CommonProblems.STRONGER_SIGN_IN_NEEDED.slug(), null, false, true);
        this.acr = acr;
    }

    String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + acr + "\"";
    }
}
