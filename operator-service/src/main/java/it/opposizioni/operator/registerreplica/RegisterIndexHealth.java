package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the whole register is in memory, for both media: a list compared with half of it would let opposed numbers through. */
@Readiness
@ApplicationScoped
class RegisterIndexHealth implements HealthCheck {

    private final IndexFollower follower;

    RegisterIndexHealth(IndexFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        Registers registers = follower.current();
        return HealthCheckResponse.named("register-index")
                .status(follower.isLoaded())
                .withData("version", registers.version())
                .withData("opposedToCalls", registers.telephone().size())
                .withData("opposedToPost", registers.post().size())
                .withData("asOf", registers.telephone().asOf().toString())
                .build();
    }
}
