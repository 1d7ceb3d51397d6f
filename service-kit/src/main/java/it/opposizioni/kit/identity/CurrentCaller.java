package it.opposizioni.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.StrongerSignInException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} out of the request's token. */
@RequestScoped
public class CurrentCaller {

    private static final Text FOR_PEOPLE =
            Text.of("Questa operazione è riservata alle persone.", "This action is for people, not for programs.");

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    /** Null until somebody asks. */
    private Caller caller;

    CurrentCaller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public Caller get() {
        if (caller == null) {
            caller = read();
        }
        return caller;
    }

    private Caller read() {
        return new Caller(
                token.getSubject() != null
                        ? token.getSubject()
                        : identity.getPrincipal().getName(),
                roles(),
                claim("operator_id").flatMap(CurrentCaller::uuid),
                claim("tax_code").flatMap(TaxCode::tryParseClaim),
                claim("name"),
                claim("email"),
                isMachine(),
                claim("email_verified").filter("true"::equals).isPresent());
    }

    /** The caller, or a 403 when it is a program: some operations are only for people. */
    public Caller requirePerson() {
        Caller caller = get();
        if (caller.machine()) {
            throw new DomainException(CommonProblems.FORBIDDEN, FOR_PEOPLE);
        }
        return caller;
    }

    /**
     * Does nothing for a caller who signed in with a digital identity of that level, or a higher one.
     *
     * @throws StrongerSignInException a 401 that names the level
     */
    public void requireLevel(IdentityLevel minimum) {
        IdentityLevel level =
                claim("identity_acr").flatMap(IdentityLevel::ofAcr).orElse(IdentityLevel.NONE);
        if (!level.reaches(minimum)) {
            throw new StrongerSignInException(minimum.acr());
        }
    }

    /** Of the realm, with which the caller signed in; empty when the token names none. */
    public Optional<String> client() {
        return claim("azp");
    }

    /** What the person has given to that client. */
    public Set<String> scopes() {
        return claim("scope").stream()
                .flatMap(given -> Arrays.stream(given.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Machine clients say so; those in the realm file have the name that Keycloak gives to service accounts. */
    private boolean isMachine() {
        return claim("machine").isPresent()
                || claim("preferred_username")
                        .filter(name -> name.startsWith("service-account-"))
                        .isPresent();
    }

    private Set<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.realmName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(token.<Object>getClaim(name))
                .map(Object::toString)
                .filter(v -> !v.isBlank());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
