package it.opposizioni.complaint.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** With the complaints of one citizen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<RealmActor> {

    @Inject
    MatrixTargets targets;

    @Inject
    MatrixRequests requests;

    AuthorisationMatrixTest() {
        super(RealmActor.class);
    }

    @BeforeEach
    void begin() {
        targets.begin();
    }

    @Override
    protected Optional<String> token(RealmActor actor, String operation) {
        return actor.token();
    }

    @Override
    protected void prepare(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", requests.address());
        // of addCaseDocument, whose body is the document
        request.header("Document-Title", "Verbale");
    }

    @Override
    protected Target make(String object) {
        return targets.make(object);
    }
}
