package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.Balancing;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.ProcessComponent;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HAProxy before the copies of each service; Debian's package must be installed. It does what an ingress does: a request goes to a copy that says
 * that it is ready, is streamed, and carries the address of who asked in {@code X-Forwarded-For}. A request is given to a second copy only
 * if the first did not take the connection: then nobody has seen it. Where no copy is ready, those that run answer, and say why.
 */
public final class Balancer extends ProcessComponent implements Balancing {

    private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;

    /** Longer heads than any service takes pass, so that the service says what is wrong with them. */
    private static final int HEAD_BYTES = 196_608;

    /**
     * How many requests a copy works on at once; further ones wait here. A copy that is starting has to finish a handshake within the time
     * for a connection: with hundreds begun at once it finishes none, and each is begun again. The portal has no such limit: its pages keep a
     * stream open for as long as they are looked at, and would hold all places.
     */
    private static final int AT_ONCE = 64;

    private final Settings settings;
    private final Map<String, Port> services;
    private final int copies;
    private final Path socket;
    private final LocalCertificates certificates;
    private final ChildProcess server;

    /**
     * @param services each with the port that people and programs know
     * @param copies of each
     * @param certificates of which it shows that of the service, with TLS, and asks the copies for it
     */
    public Balancer(Settings settings, Map<String, Port> services, int copies, LocalCertificates certificates) {
        this.certificates = certificates;
        this.settings = settings;
        this.services = services;
        this.copies = copies;
        this.socket = settings.data().resolve("balancer.socket");
        this.server = new ChildProcess(
                new ChildProcess.Plan(
                        "balancer",
                        settings.ports().url(Port.BALANCER),
                        this::command,
                        Map.of(),
                        () -> Ports.isTaken(settings.ports().number(Port.BALANCER)),
                        "TERM",
                        true),
                settings);
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    protected ChildProcess server() {
        return server;
    }

    @Override
    public boolean isService() {
        return true;
    }

    @Override
    public void start() {
        server.start();
    }

    private List<String> command() {
        if (!isInstalled()) {
            throw new LocalRunException("Several copies need HAProxy: apt-get install haproxy");
        }
        Path configuration = settings.data().resolve("balancer.cfg");
        try {
            Files.createDirectories(settings.data());
            Files.writeString(configuration, configuration());
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be written: %s".formatted(configuration, e.getMessage()), e);
        }
        return List.of(PROGRAM.toString(), "-db", "-f", configuration.toString());
    }

    private String configuration() {
        StringBuilder text = new StringBuilder("""
                global
                    # changes of state only: a line for each request would say who asked for what
                    log stdout format raw local0 notice
                    stats socket %s mode 600 level admin
                    tune.bufsize %d
                    tune.http.maxhdr 256
                defaults
                    mode http
                    log global
                    option forwardfor
                    option http-no-delay
                    # a connection to a copy that waits for its next request may be closed when that comes: nobody knows then who has seen it
                    option http-server-close
                    retries 3
                    retry-on conn-failure
                    option redispatch 1
                    # also how long is waited before a copy that does not listen is tried once more
                    timeout connect %s
                    # for a copy that has as many requests as it takes at once
                    timeout queue 30s
                    # a copy that does not listen is noticed at once; one on a busy machine may answer late, and must not be left out for that
                    timeout check 10s
                    timeout http-request 30s
                    timeout http-keep-alive 10m
                    timeout client 10m
                    timeout server 10m
                    http-error status 502 content-type application/problem+json string "{\\"title\\":\\"Bad Gateway\\",\\"status\\":502}" hdr Retry-After 1
                    http-error status 503 content-type application/problem+json string "{\\"title\\":\\"Service Unavailable\\",\\"status\\":503}" hdr Retry-After 1
                    http-error status 504 content-type application/problem+json string "{\\"title\\":\\"Gateway Timeout\\",\\"status\\":504}" hdr Retry-After 1
                frontend page
                    bind 127.0.0.1:%d
                    stats enable
                    stats uri /
                """.formatted(
                        socket, HEAD_BYTES, connectTimeout(), settings.ports().number(Port.BALANCER)));
        services.forEach((name, port) -> append(text, name, port));
        return text.toString();
    }

    private void append(StringBuilder text, String name, Port port) {
        text.append("""
                frontend %1$s-in
                    bind 127.0.0.1:%2$d%3$s
                    # a connection that is upgraded to HTTP/2 would stay with one copy
                    http-request del-header Upgrade
                    http-request del-header HTTP2-Settings
                    use_backend %1$s-running if { nbsrv(%1$s) eq 0 }
                    default_backend %1$s
                backend %1$s
                    # by turns: so alone another copy is tried at once when one does not listen
                    balance roundrobin
                    option httpchk
                    http-check send meth GET uri /q/health/ready ver HTTP/1.1 hdr Host localhost
                    http-check expect status 200
                    default-server check inter 1s fastinter 300ms downinter 500ms fall 2 rise 1 observe layer4 error-limit 1 on-error mark-down
                """.formatted(name, settings.ports().number(port), shown(name)));
        for (int copy = 1; copy <= copies; copy++) {
            text.append("    server %s-%d 127.0.0.1:%d port %d%s%s%n"
                    .formatted(
                            name,
                            copy,
                            settings.ports().ofCopy(port, copy),
                            settings.ports().ofCopy(port.management(), copy),
                            limit(port),
                            asked() + (settings.tls() ? " check-ssl check-sni localhost" : "")));
        }
        text.append("backend %s-running%n    balance roundrobin%n".formatted(name));
        for (int copy = 1; copy <= copies; copy++) {
            text.append("    server %s-%d 127.0.0.1:%d%s%s%n"
                    .formatted(name, copy, settings.ports().ofCopy(port, copy), limit(port), asked()));
        }
    }

    private static String limit(Port port) {
        return port == Port.PORTAL ? "" : " maxconn " + AT_ONCE;
    }

    /** With TLS a handshake is part of it, which a copy that has just started, or has too few processors, does not finish in 200 ms. */
    private String connectTimeout() {
        return settings.tls() ? "3s" : "200ms";
    }

    private String shown(String service) {
        return settings.tls() ? " ssl crt " + certificates.certificateAndKey(service) : "";
    }

    /** How a copy is asked: it is one of ours, or gets nothing. */
    private String asked() {
        return settings.tls()
                ? " ssl verify required verifyhost localhost sni str(localhost) ca-file " + certificates.authority()
                : "";
    }

    @Override
    public boolean passesTo(String copy) {
        try {
            return figure(copy, "status")
                    .filter(status -> status.startsWith("UP"))
                    .isPresent();
        } catch (LocalRunException _) {
            // it is being started again itself
            return false;
        }
    }

    @Override
    public void takeOut(String copy) {
        set(copy, "drain");
        long end = System.nanoTime() + UNDER_WAY.toNanos();
        while (System.nanoTime() < end && !figure(copy, "scur").orElse("0").equals("0")) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalRunException("interrupted while waiting", e);
            }
        }
    }

    @Override
    public void putBack(String copy) {
        set(copy, "ready");
    }

    private void set(String copy, String state) {
        String answer = ask("set server %s/%s state %s".formatted(serviceOf(copy), copy, state));
        if (!answer.isBlank()) {
            throw new LocalRunException(
                    "the balancer does not set %s to %s: %s".formatted(copy, state, answer.strip()));
        }
    }

    /** One of the figures that the balancer has of a copy. */
    private Optional<String> figure(String copy, String name) {
        List<String> lines = ask("show stat").lines().toList();
        int column = Arrays.asList(lines.getFirst().split(",")).indexOf(name);
        return lines.stream()
                .filter(line -> line.startsWith(serviceOf(copy) + "," + copy + ","))
                .map(line -> line.split(",", -1)[column])
                .findFirst();
    }

    private static String serviceOf(String copy) {
        return copy.substring(0, copy.lastIndexOf('-'));
    }

    private String ask(String command) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new LocalRunException("the balancer does not answer: " + e.getMessage(), e);
        }
    }
}
