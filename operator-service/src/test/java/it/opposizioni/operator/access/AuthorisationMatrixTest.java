package it.opposizioni.operator.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.realm.FakeRealm;
import it.opposizioni.operator.team.Colleagues;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** With the ids of operator A. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<Actor> {

    @Inject
    Objects objects;

    @Inject
    Colleagues colleagues;

    @Inject
    FakeRealm realm;

    private final Map<Actor, String> tokens = new EnumMap<>(Actor.class);

    AuthorisationMatrixTest() {
        super(Actor.class);
    }

    @BeforeEach
    void everybody() {
        realm.reset();
        objects.begin();
        tokens.put(Actor.A_OWNER, Tokens.ofOperator(Market.personOf(Objects.A), Objects.A));
        tokens.put(Actor.B_OWNER, Tokens.ofOperator(Market.personOf(Objects.B), Objects.B));
        tokens.put(
                Actor.CALL_CENTRE_OF_A, Tokens.ofOperator(Market.personOf(Objects.CALL_CENTRE), Objects.CALL_CENTRE));
        tokens.put(
                Actor.OTHER_CALL_CENTRE,
                Tokens.ofOperator(Market.personOf(Objects.OTHER_CALL_CENTRE), Objects.OTHER_CALL_CENTRE));
        tokens.put(Actor.A_VIEWER, colleagues.tokenOf(Objects.A, TeamRole.VIEWER));
        tokens.put(Actor.REGULATOR, Tokens.of("garante", Role.REGULATOR));
        tokens.put(Actor.REGISTRAR, Tokens.of("gestore", Role.REGISTRAR));
        String program = objects.make("program").value("clientId");
        tokens.put(Actor.A_PROGRAM, Colleagues.machineToken("subject-of-" + program, Objects.A));
    }

    @Override
    protected Target make(String object) {
        return objects.make(object);
    }

    @Override
    protected Optional<String> token(Actor actor, String operation) {
        if (actor == Actor.CITIZEN) {
            // a citizen who has applied is one no more
            return Optional.of(Tokens.of("citizen of " + operation, Role.CITIZEN));
        }
        return Optional.ofNullable(tokens.get(actor));
    }
}
