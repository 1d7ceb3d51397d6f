package it.opposizioni.kit.testing.access;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** Everyone the realm knows, for services whose objects belong to citizens; in the order of the columns. */
public enum RealmActor {
    ANONYMOUS(null),
    OWNER(Role.CITIZEN),
    OTHER_CITIZEN(Role.CITIZEN),
    OPERATOR(Role.OPERATOR),
    PROGRAM(Role.OPERATOR),
    REGISTRAR(Role.REGISTRAR),
    REGULATOR(Role.REGULATOR),
    TELCO(Role.TELCO),
    CHANNEL(Role.CHANNEL),
    SITE(Role.SITE);

    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final Role role;

    RealmActor(Role role) {
        this.role = role;
    }

    public String subject() {
        return "subject-of-" + name();
    }

    public Optional<String> token() {
        if (role == null) {
            return Optional.empty();
        }
        JwtClaims claims = Tokens.claims(subject(), role);
        if (role == Role.OPERATOR) {
            claims.setClaim("operator_id", ACME.toString());
        }
        if (this == PROGRAM) {
            claims.setClaim("machine", "true");
        }
        return Optional.of(Tokens.sign(claims));
    }
}
