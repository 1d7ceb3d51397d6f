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
import it.opposizioni.operator.team.TeamMembers;
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
    MatrixTargets targets;

    @Inject
    TeamMembers members;

    @Inject
    FakeRealm realm;

    private final Map<Actor, String> tokens = new EnumMap<>(Actor.class);

    AuthorisationMatrixTest() {
        super(Actor.class);
    }

    @BeforeEach
    void everybody() {
        realm.reset();
        targets.begin();
        tokens.put(Actor.A_OWNER, Tokens.ofOperator(Market.personOf(MatrixTargets.A), MatrixTargets.A));
        tokens.put(Actor.B_OWNER, Tokens.ofOperator(Market.personOf(MatrixTargets.B), MatrixTargets.B));
        tokens.put(
                Actor.CALL_CENTRE_OF_A,
                Tokens.ofOperator(Market.personOf(MatrixTargets.CALL_CENTRE), MatrixTargets.CALL_CENTRE));
        tokens.put(
                Actor.OTHER_CALL_CENTRE,
                Tokens.ofOperator(Market.personOf(MatrixTargets.OTHER_CALL_CENTRE), MatrixTargets.OTHER_CALL_CENTRE));
        tokens.put(Actor.A_VIEWER, members.tokenOf(MatrixTargets.A, TeamRole.VIEWER));
        tokens.put(Actor.REGULATOR, Tokens.of("garante", Role.REGULATOR));
        tokens.put(Actor.REGISTRAR, Tokens.of("gestore", Role.REGISTRAR));
        String program = targets.make("program").value("clientId");
        tokens.put(Actor.A_PROGRAM, TeamMembers.machineToken("subject-of-" + program, MatrixTargets.A));
    }

    @Override
    protected Target make(String object) {
        return targets.make(object);
    }

    @Override
    protected Optional<String> token(Actor actor, String operation) {
        if (actor == Actor.CITIZEN) {
            // a citizen who has applied is no longer one
            return Optional.of(Tokens.of("citizen of " + operation, Role.CITIZEN));
        }
        return Optional.ofNullable(tokens.get(actor));
    }
}
