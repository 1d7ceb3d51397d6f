package it.opposizioni.operator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EncryptedColumnRules;
import it.opposizioni.kit.testing.RealInfrastructure;
import java.util.Set;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EncryptedColumnTest extends EncryptedColumnRules {
    @Override
    protected Set<String> bytesThatStay() {
        return Set.of(
                "team_invitation.secret_digest",
                "team_invitation_code.digest",
                "answered_complaint.digest",
                "calling_number_proof.code_digest");
    }
}
