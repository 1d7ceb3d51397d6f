package it.opposizioni.operator.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This process among the replicas; started again it has the same name where the deployment gives it one. */
@ApplicationScoped
public class ServiceInstance {

    private final String name;

    ServiceInstance(
            @ConfigProperty(name = "opposizioni.instance", defaultValue = "${HOSTNAME:local}") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.name = host + ":" + port;
    }

    public String name() {
        return name;
    }
}
