package it.opposizioni.bench.kills;

import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.Signals;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What can be done to the parts beside killing them, as far as this machine lets it be done, and undoes it. */
final class Faults implements AutoCloseable {

    private static final int REVIVAL_SECONDS = 10;

    private final TrialSuite suite;
    private final Network network = new Network();
    private final Disks disks;
    private final Map<Fault, List<Part>> possible = new EnumMap<>(Fault.class);
    private final Set<String> leftOut = new LinkedHashSet<>();

    /** @param canRefuse whether the broker can be told to refuse what it is sent */
    Faults(TrialSuite suite, Disks disks, boolean canRefuse) {
        this.suite = suite;
        this.disks = disks;
        possible.put(Fault.PAUSE, List.of(Part.values()));
        if (Network.isOwn()) {
            possible.put(Fault.LOSS, List.of(Part.values()));
            possible.put(
                    Fault.PARTITION,
                    List.of(
                            Part.REGISTRY,
                            Part.OPERATOR,
                            Part.COMPLAINT,
                            Part.PORTAL,
                            Part.BROKER,
                            Part.S3,
                            Part.KEYCLOAK));
        } else {
            possible.put(Fault.PARTITION, List.of(Part.REGISTRY, Part.OPERATOR, Part.COMPLAINT, Part.PORTAL));
            leftOut.add(
                    "packet loss, and partitions but those between a service and its database, for which a TCP proxy stands in"
                            + " (they need a network namespace and nft)");
        }
        if (disks.parts().isEmpty()) {
            leftOut.add("full disks (they need a mount namespace)");
        } else {
            possible.put(Fault.FULL_DISK, List.copyOf(disks.parts()));
        }
        if (canRefuse) {
            possible.put(Fault.REFUSAL, List.of(Part.BROKER));
        } else {
            leftOut.add("refused sends (only Artemis is told to refuse)");
        }
    }

    /** What the disks that can be full are made of. */
    String disks() {
        return disks.parts().isEmpty() ? "none" : disks.kind();
    }

    /** All but kills, each with the parts that it can befall. */
    Map<Fault, List<Part>> possible() {
        return possible;
    }

    /** What cannot be done here, and why. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Returns when it is over. */
    void apply(Strike strike, KillableComponent component) throws IOException, InterruptedException {
        switch (strike.fault()) {
            case PAUSE -> pause(component, strike.millis());
            case LOSS -> {
                Object lossy = network.lose(List.of(Part.portOf(component)));
                sleepAndHeal(strike, lossy);
            }
            case PARTITION -> partition(strike, component);
            case FULL_DISK -> fillDisk(strike, component);
            case REFUSAL -> refuse(strike.millis());
            case KILL -> throw new IllegalArgumentException("a kill is not undone");
        }
    }

    private static void pause(KillableComponent component, int millis) throws InterruptedException {
        List<ProcessHandle> all = component.processes();
        all.forEach(process -> Signals.send("STOP", process.pid()));
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            all.forEach(process -> Signals.send("CONT", process.pid()));
        }
    }

    /** Of a service from its database, of anything else from everybody. */
    private void partition(Strike strike, KillableComponent component) throws IOException, InterruptedException {
        Part part = strike.part();
        if (!Network.isOwn()) {
            suite.gateOf(part.toString()).shut();
            try {
                TimeUnit.MILLISECONDS.sleep(strike.millis());
            } finally {
                suite.gateOf(part.toString()).open();
            }
            return;
        }
        int port = part.isService() ? suite.gateOf(part.toString()).port() : Part.portOf(component);
        sleepAndHeal(strike, network.cut(List.of(port)));
    }

    private void sleepAndHeal(Strike strike, Object fault) throws IOException, InterruptedException {
        try {
            TimeUnit.MILLISECONDS.sleep(strike.millis());
        } finally {
            network.heal(fault);
        }
    }

    private void refuse(int millis) throws IOException, InterruptedException {
        suite.refuseSends(true);
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            suite.refuseSends(false);
        }
    }

    private void fillDisk(Strike strike, KillableComponent component) throws IOException, InterruptedException {
        disks.fill(strike.part());
        try {
            TimeUnit.MILLISECONDS.sleep(strike.millis());
        } finally {
            disks.free(strike.part());
        }
        revive(component);
    }

    /** What has ended by itself is started again, as whatever supervises it would. */
    private static void revive(KillableComponent component) throws InterruptedException {
        int port = Part.portOf(component);
        for (int i = 0; i < REVIVAL_SECONDS; i++) {
            TimeUnit.SECONDS.sleep(1);
            if (component.processes().isEmpty()) {
                break;
            }
            if (Ports.isTaken(port)) {
                return;
            }
        }
        component.processes().forEach(ProcessHandle::destroyForcibly);
        Killing.startPatiently(component);
    }

    @Override
    public void close() throws IOException {
        network.close();
    }
}
