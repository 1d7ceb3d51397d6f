package it.opposizioni.operator.team;

import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Acme is approved, and the realm has no accounts of its members and programs yet. */
public abstract class TeamMembersTest extends OperatorServiceTest {

    @Inject
    protected TeamMembers members;

    @Inject
    protected FakeRealm realm;

    @BeforeEach
    void anOperator() {
        realm.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }
}
