package it.opposizioni.registry.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** With the ids of one citizen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<RealmActor> {

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
        return actor.token();
    }
}
