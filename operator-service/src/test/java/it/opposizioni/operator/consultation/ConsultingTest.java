package it.opposizioni.operator.consultation;

import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Acme is approved and has a campaign by telephone. */
public abstract class ConsultingTest extends OperatorServiceTest {

    @Inject
    protected Consultations consultations;

    /** The id of the campaign. */
    protected String campaign;

    @BeforeEach
    void anOperatorWithACampaign() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        campaign = market.campaign(Market.ACME);
    }

    /** Acme's. */
    protected static String token() {
        return Tokens.ofOperator(Market.personOf(Market.ACME), Market.ACME);
    }
}
