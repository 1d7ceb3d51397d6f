package it.opposizioni.registry.managednumber;

import it.opposizioni.registry.exemption.ExemptionActs;
import it.opposizioni.registry.exemption.ExemptionView;
import it.opposizioni.registry.exemption.Exemptions;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.withoutaccount.ManagedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The companies that may call an opened number nevertheless. Each throws as {@link ManagedNumbers#lockOpened} and {@link ExemptionActs} do. */
@ApplicationScoped
class ManagedExemptions {

    private final ManagedNumbers numbers;
    private final ExemptionActs exemptions;

    ManagedExemptions(ManagedNumbers numbers, ExemptionActs exemptions) {
        this.numbers = numbers;
        this.exemptions = exemptions;
    }

    @Transactional
    Exemptions of(UUID visit) {
        return exemptions.of(numbers.lockOpened(visit));
    }

    @Transactional
    ExemptionView grant(UUID visit, NewExemption wanted) {
        return exemptions.grant(numbers.lockOpened(visit), wanted, Ground.LINE_PROOF);
    }

    @Transactional
    void takeBack(UUID visit, UUID exemption) {
        exemptions.takeBack(numbers.lockOpened(visit), exemption, Ground.LINE_PROOF);
    }
}
