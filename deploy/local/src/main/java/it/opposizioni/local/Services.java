package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.infrastructure.Balancer;
import it.opposizioni.local.infrastructure.ListStorage;
import it.opposizioni.local.process.Balancing;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.process.ReplicatedService;
import it.opposizioni.local.process.StartScript;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The processes of the four services: one of each, or several copies of each behind a balancer. */
final class Services {

    private static final String REGISTRY = "registry-service";
    private static final String OPERATOR = "operator-service";
    private static final String COMPLAINT = "complaint-service";
    private static final String PORTAL = "portal";

    private final Settings settings;
    private final ServiceEnvironments environments;
    private final ListStorage lists;
    private final int replicas;
    private final Balancer balancer;

    /** The checkout whose build is started. */
    private volatile Path release;

    /** @param replicas how many copies of each */
    Services(
            Settings settings,
            ServiceEnvironments environments,
            ListStorage lists,
            int replicas,
            LocalCertificates certificates) {
        this.settings = settings;
        this.environments = environments;
        this.lists = lists;
        this.replicas = replicas;
        this.release = settings.root();
        Map<String, Port> ports = new LinkedHashMap<>();
        ports.put(REGISTRY, Port.REGISTRY);
        ports.put(OPERATOR, Port.OPERATOR);
        ports.put(COMPLAINT, Port.COMPLAINT);
        ports.put(PORTAL, Port.PORTAL);
        this.balancer = new Balancer(settings, ports, replicas, certificates);
    }

    /** What is started from now on is the build of another checkout. */
    void install(Path checkout) {
        release = checkout;
    }

    /** To be started before the copies. */
    Balancer balancer() {
        return balancer;
    }

    ReplicatedService registry(Map<String, String> more) {
        return service(REGISTRY, Port.REGISTRY, "-Xmx384m", more);
    }

    ReplicatedService operator(Map<String, String> more) {
        return service(OPERATOR, Port.OPERATOR, "-Xmx512m", more);
    }

    ReplicatedService complaint(Map<String, String> more) {
        return service(COMPLAINT, Port.COMPLAINT, "-Xmx256m", more);
    }

    ReplicatedService portal(Map<String, String> more) {
        return service(PORTAL, Port.PORTAL, "-Xmx256m", more);
    }

    private ReplicatedService service(String module, Port port, String heap, Map<String, String> more) {
        Balancing balancing = replicas > 1 ? balancer : Balancing.NONE;
        List<ChildProcess> copies = IntStream.rangeClosed(1, replicas)
                .mapToObj(copy -> copy(module, port, copy, heap, more, balancing))
                .toList();
        return new ReplicatedService(module, settings.ports().url(port), copies, balancing);
    }

    private ChildProcess copy(
            String module, Port port, int copy, String heap, Map<String, String> more, Balancing balancing) {
        String name = replicas == 1 ? module : module + "-" + copy;
        Map<String, String> own = new HashMap<>(more);
        if (port == Port.OPERATOR) {
            own.put("INDEX_DIR", lists.index(copy).toString());
        }
        Map<String, String> environment = environments.of(module, port, copy, module.replace("-service", ""), own);
        StartScript.write(settings.data().resolve("run").resolve(name), command(module, heap), environment);
        String ready = settings.ports().urlOfCopy(port.management(), copy) + "/q/health/ready";
        String address =
                replicas == 1 ? settings.ports().url(port) : settings.ports().urlOfCopy(port, copy);
        return new ChildProcess(
                new ChildProcess.Plan(
                        name,
                        address,
                        () -> command(module, heap),
                        environment,
                        () -> HttpProbe.isOk(ready) && balancing.passesTo(name),
                        "TERM",
                        true),
                settings);
    }

    /** In the folder of the application, as in its image: elsewhere the cache does not serve, because it names the libraries from there. */
    private List<String> command(String module, String heap) {
        Path application = release.resolve(module).resolve("target/quarkus-app");
        return List.of(
                "env",
                "--chdir=" + application,
                Settings.java(),
                // by itself it begins with a 64th of the machine's memory, and fills that before it looks for garbage
                "-Xms64m",
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=app.aot",
                "-jar",
                "quarkus-run.jar");
    }
}
