package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.KillableComponent;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What can be killed. */
enum Part {
    REGISTRY(Services.REGISTRY, 4),
    OPERATOR(Services.OPERATOR, 4),
    COMPLAINT(Services.COMPLAINT, 4),
    PORTAL(Services.PORTAL, 2),
    BROKER("broker", 3),
    S3("S3", 1),
    /** With it, or with Keycloak, everything is away, and little can be learned of the rest: see {@link #isRare}. */
    DATABASE("PostgreSQL", 0),
    KEYCLOAK("Keycloak", 0);

    private final String title;
    private final int weight;

    Part(String title, int weight) {
        this.title = title;
        this.weight = weight;
    }

    /** Each as often as it is to be killed beside the others, without those that are rare. */
    static List<Part> byWeight() {
        return Stream.of(values())
                .flatMap(part -> Stream.generate(() -> part).limit(part.weight))
                .toList();
    }

    /** Together they are at most one kill in ten. */
    boolean isRare() {
        return weight == 0;
    }

    boolean isService() {
        return Services.ALL.contains(title);
    }

    /** One process of it: of a service with several copies, one of them. */
    KillableComponent in(TrialSuite suite, RandomGenerator random) {
        return switch (this) {
            case BROKER -> suite.broker();
            case DATABASE -> suite.postgres();
            case S3 -> suite.s3();
            case KEYCLOAK -> suite.keycloak();
            default -> {
                List<ChildProcess> copies = suite.service(title).copies();
                yield copies.get(random.nextInt(copies.size()));
            }
        };
    }

    /** Where a component listens, which its address ends with. */
    static int portOf(KillableComponent component) {
        return Integer.parseInt(component.address().replaceFirst(".*:", ""));
    }

    @Override
    public String toString() {
        return title;
    }
}
