package it.opposizioni.operator.registerreplica.past;

import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import jakarta.enterprise.context.ApplicationScoped;

/** Records moments of the register when a test wants it. */
@ApplicationScoped
public class Moments {

    private final RegisterMoments moments;
    private final CurrentRegister register;

    Moments(RegisterMoments moments, CurrentRegister register) {
        this.moments = moments;
        this.register = register;
    }

    /** After everything that the register has been told. */
    public void record() {
        moments.record(register.latest());
    }
}
