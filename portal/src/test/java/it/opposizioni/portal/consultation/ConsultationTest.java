package it.opposizioni.portal.consultation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** The pages of a consultation for a campaign that the service knows. */
abstract class ConsultationTest extends PortalTest {

    @Inject
    Now now;

    @BeforeEach
    void theServiceKnowsTheCampaign() {
        OperatorAnswers.knowsTheCampaign();
    }
}
