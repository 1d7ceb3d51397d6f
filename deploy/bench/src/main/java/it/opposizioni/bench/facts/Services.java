package it.opposizioni.bench.facts;

import java.util.List;

/** The names of the four services, and of what they have. */
public final class Services {

    public static final String REGISTRY = "registry-service";
    public static final String OPERATOR = "operator-service";
    public static final String COMPLAINT = "complaint-service";
    public static final String PORTAL = "portal";
    public static final List<String> ALL = List.of(REGISTRY, OPERATOR, COMPLAINT, PORTAL);

    private Services() {}

    /** Who publishes what a queue has: {@code registry-service} for {@code portal.registry-events}. */
    public static String publisherOf(String queue) {
        String name = queue.substring(queue.indexOf('.') + 1).replace("-events", "");
        return name.equals(PORTAL) ? PORTAL : name + "-service";
    }
}
