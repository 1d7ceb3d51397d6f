package it.opposizioni.registry.medium;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class ActivationPeriodProducer {

    /** That of calls. */
    @Produces
    @Singleton
    ActivationPeriod activationPeriod(ActivationConfig config) {
        return new ActivationPeriod(config.days());
    }

    @Produces
    @Singleton
    ActivationPeriods activationPeriods(ActivationConfig config) {
        return new ActivationPeriods(new ActivationPeriod(config.days()), new ActivationPeriod(config.postDays()));
    }
}
