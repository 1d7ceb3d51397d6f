package it.opposizioni.registry.opposition;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class ActivationPeriodProducer {

    @Produces
    @Singleton
    ActivationPeriod activationPeriod(ActivationConfig config) {
        return new ActivationPeriod(config.days());
    }
}
