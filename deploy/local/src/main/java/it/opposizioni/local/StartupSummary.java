package it.opposizioni.local;

import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.process.ReplicatedService;

/** What the launcher prints when all is ready: addresses, and the accounts to sign in with. */
final class StartupSummary {

    private final Settings settings;
    private final Topology topology;
    private final int replicas;
    private final boolean observed;

    StartupSummary(Settings settings, Topology topology, int replicas, boolean observed) {
        this.settings = settings;
        this.topology = topology;
        this.replicas = replicas;
        this.observed = observed;
    }

    String text() {
        return addresses() + tls() + copies();
    }

    /** What a browser says of it. */
    private String tls() {
        return settings.tls() ? """

                TLS between all parts; plain text is refused. A browser warns, and is right: the certificates are of an authority
                that was made at this start, %s
                """.formatted(topology.data().resolve("certificates/authority.pem")) : "";
    }

    /** Where several copies are, and what they share. */
    private String copies() {
        if (replicas == 1) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("""

                %d copies of each service behind the balancer at %s. The copies of operator-service share the
                store of lists; each has its own image of the register.
                """.formatted(replicas, settings.ports().url(Port.BALANCER)));
        for (ReplicatedService service : topology.services()) {
            text.append("        %-18s".formatted(service.name()));
            service.copies().forEach(copy -> text.append(' ').append(copy.address()));
            text.append('\n');
        }
        return text.toString();
    }

    private String addresses() {
        Ports ports = settings.ports();
        return """

                Open    %s                          the portal
                        %s                          message inbox: e-mails, SMS with codes, voice calls
                        %s/telephone                a telephone: calls the register from any line
                        %s/q/openapi                registry-service
                        %s/q/openapi                operator-service
                        %s/q/openapi                complaint-service
                        %s/q/swagger-ui             its page, health and metrics; the four services: ports %d to %d
                        %s/admin/opposizioni/console   Keycloak (admin, %s)%s

                Sign in as                                        (password of all: %s)
                        giulia    Giulia Ferri, citizen
                        marco     Marco Riva, citizen
                        anna      Anna Galli, citizen
                        acme      Acme Energia S.p.A., operator (owner; acme-liste uploads, acme-lettura reads)
                        beta      Beta Assicurazioni S.p.A., operator
                        squillo   Squillo Contact S.r.l., call centre
                        nuova     nobody's yet: may apply as an operator, as nora may; omega has applied
                        garante   regulator (and garante2)
                        gestore   registrar (and gestore2)
                Machines: clients acme-machine, beta-machine, squillo-machine, telephone, telco-machine (client credentials,
                secret %s)

                Logs    %s
                Ctrl-C ends everything.
                """.formatted(
                        ports.url(Port.PORTAL),
                        ports.url(Port.INBOX),
                        ports.url(Port.INBOX),
                        ports.url(Port.REGISTRY),
                        ports.url(Port.OPERATOR),
                        ports.url(Port.COMPLAINT),
                        ports.url(Port.REGISTRY_MANAGEMENT),
                        ports.number(Port.PORTAL_MANAGEMENT),
                        ports.number(Port.COMPLAINT_MANAGEMENT),
                        ports.url(Port.KEYCLOAK),
                        topology.keycloak.adminPassword(),
                        observation(ports),
                        Keycloak.PASSWORD,
                        Keycloak.MACHINE_SECRET,
                        settings.logs());
    }

    private String observation(Ports ports) {
        String prometheus = ports.url(Port.PROMETHEUS);
        return observed
                ? line(prometheus + "/graph", "metrics: deploy/docs/metrics.md says what each means")
                        + line(prometheus + "/alerts", "alerts")
                        + line(ports.url(Port.ZIPKIN) + "/zipkin", "traces: choose a service, then Run Query")
                : "";
    }

    private static String line(String address, String what) {
        return "%n        %-39s %s".formatted(address, what);
    }
}
