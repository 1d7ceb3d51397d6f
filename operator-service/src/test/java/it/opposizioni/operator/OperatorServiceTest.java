package it.opposizioni.operator;

import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.operator.registerreplica.Register;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service: an empty register, what operators and the registrar do, and the clock. */
public abstract class OperatorServiceTest {

    @Inject
    protected Market market;

    @Inject
    protected Register register;

    @Inject
    protected TestClock clock;

    @BeforeEach
    void emptyRegister() {
        register.reset();
    }
}
