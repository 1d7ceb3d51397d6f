package it.opposizioni.kit.lifecycle;

/**
 * The health checks without which a copy gets no requests while others are there ({@code /q/health/group/serving}). What all copies share is none of
 * them: where it is away no copy would be left to say so, and people would get the bare error of the proxy in front.
 */
public final class ServingChecks {

    /** Of {@link io.smallrye.health.api.HealthGroup}. */
    public static final String GROUP = "serving";

    private ServingChecks() {}
}
