package it.opposizioni.kit.problem;

/** The person has not given the app the scope for this. The app may ask for it (RFC 6750 section 3.1). */
public final class InsufficientScopeException extends RuntimeException {

    private final String scope;

    /** @param scope that is needed */
    public InsufficientScopeException(String scope) {
        super(CommonProblems.INSUFFICIENT_SCOPE.slug(), null, false, true);
        this.scope = scope;
    }

    String scope() {
        return scope;
    }

    String challenge() {
        return "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"";
    }
}
