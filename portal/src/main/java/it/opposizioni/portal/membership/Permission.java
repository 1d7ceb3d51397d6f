package it.opposizioni.portal.membership;

import java.util.Set;

/**
 * What the roles of an operator's people may do, so that nobody is shown a button that the service would refuse. The service decides;
 * this only spares people the refusal. For {@link #ANSWER} that is complaint-service, which learns of a role seconds after it was given:
 * a person who has none here has none there.
 */
public enum Permission {
    CONSULT("UPLOADER", Set.of("OWNER", "COMPLIANCE", "UPLOADER")),
    DECLARE("COMPLIANCE", Set.of("OWNER", "COMPLIANCE")),
    ANSWER("COMPLIANCE", Set.of("OWNER", "COMPLIANCE")),
    PROGRAMS("DEVELOPER", Set.of("OWNER", "DEVELOPER")),
    PEOPLE("OWNER", Set.of("OWNER")),
    APPLY("OWNER", Set.of("OWNER"));

    private final String least;
    private final Set<String> roles;

    Permission(String least, Set<String> roles) {
        this.least = least;
        this.roles = roles;
    }

    /** @param role as the service names it; null when it does not say: then it will decide, except about {@link #ANSWER} */
    public boolean isOf(String role) {
        return role == null ? this != ANSWER : roles.contains(role);
    }

    String roleWanted(CompanyTexts texts) {
        return OperatorLabels.role(least, texts);
    }
}
