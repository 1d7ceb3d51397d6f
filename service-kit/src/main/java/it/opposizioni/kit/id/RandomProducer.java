package it.opposizioni.kit.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The only randomness of the service: what it makes (codes, protocol numbers, ids) must not be guessed. */
class RandomProducer {

    @Produces
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }
}
