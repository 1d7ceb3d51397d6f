package it.opposizioni.operator.consultation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether lists may be compared with a register, or have to wait for one that is more recent. */
@ApplicationScoped
public class RegisterFreshness {

    private final CurrentRegister register;
    private final AgeLimit limit;
    private final Now now;

    RegisterFreshness(CurrentRegister register, ConsultationConfig config, Now now) {
        this.register = register;
        this.limit = new AgeLimit(config.oldestRegisterForLists());
        this.now = now;
    }

    /** Whether a list that was compared with this register may be sealed now. */
    public boolean allows(RegisterSnapshot compared) {
        return limit.allows(compared.asOf(), now.get());
    }

    /** Whether the register as it is in memory may be compared with now. */
    public boolean isCurrent() {
        return register.inMemory()
                .map(Registers::telephone)
                .filter(this::allows)
                .isPresent();
    }
}
