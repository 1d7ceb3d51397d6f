package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.KillableComponent;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can be killed. */
enum Part {
    REGISTRY(Services.REGISTRY, 2),
    OPERATOR(Services.OPERATOR, 2),
    COMPLAINT(Services.COMPLAINT, 2),
    PORTAL(Services.PORTAL, 1),
    BROKER("broker", 2),
    DATABASE("PostgreSQL", 1);

    private final String title;
    private final int weight;

    /** @param weight how often in ten kills: with the database everything is away, and little can be learned of the rest */
    Part(String title, int weight) {
        this.title = title;
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** One process of it: of a service with several copies, one of them. */
    KillableComponent in(TrialSuite suite, RandomGenerator random) {
        return switch (this) {
            case BROKER -> suite.broker();
            case DATABASE -> suite.postgres();
            default -> {
                List<ChildProcess> copies = suite.service(title).copies();
                yield copies.get(random.nextInt(copies.size()));
            }
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
