package it.opposizioni.registry;

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
                "line_proof.code_digest",
                "answered_complaint.digest",
                "certificate.digest",
                "visit.email_code_digest",
                // how many codes an address has had today
                "visit_email_code.address_key",
                // a code that a replaced key has made is sent again, as a lost one is
                "correspondent.code_digest");
    }
}
