package it.opposizioni.registry.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.registry.delegation.Delegations;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;

/** With the ids of one citizen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<RealmActor> {

    private static final Set<RealmActor> CITIZENS = EnumSet.of(RealmActor.OWNER, RealmActor.OTHER_CITIZEN);

    private static final Set<String> WITH_TAX_CODE = Set.of("offerDelegation", "askForOrganisation");

    @Inject
    Objects objects;

    AuthorisationMatrixTest() {
        super(RealmActor.class);
    }

    @BeforeEach
    void begin() {
        objects.begin();
    }

    @Override
    protected Target make(String object) {
        return objects.make(object);
    }

    @Override
    protected Optional<String> token(RealmActor actor, String operation) {
        if (WITH_TAX_CODE.contains(operation) && CITIZENS.contains(actor)) {
            // nobody offers a delegation, or asks for an organisation, without a tax code of their own
            JwtClaims claims = Tokens.claims(actor.subject(), Role.CITIZEN);
            claims.setClaim("tax_code", Delegations.GIULIA);
            return Optional.of(Tokens.sign(claims));
        }
        return actor.token();
    }
}
