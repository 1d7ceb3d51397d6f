package it.opposizioni.local.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ports of one run of the suite, all on the loopback interface. */
public final class Ports {

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * The usual ports, changed by the environment.
     *
     * @throws LocalRunException naming the variable whose value is no port
     */
    static Ports of(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String wanted = environment.getOrDefault(port.variable, String.valueOf(port.usual));
            if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > 65535) {
                throw new LocalRunException(
                        "%s=%s is no port: give a number from 1 to 65535".formatted(port.variable, wanted));
            }
            Port other = numbers.entrySet().stream()
                    .filter(e -> e.getValue() == Integer.parseInt(wanted))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                throw new LocalRunException("%s and %s are both %s: give them different ports"
                        .formatted(other.variable, port.variable, wanted));
            }
            numbers.put(port, Integer.valueOf(wanted));
        }
        return new Ports(numbers);
    }

    /** Ports that nothing listens on now, for tests. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
        return new Ports(numbers);
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    /** Where a browser finds what listens on the port; {@code localhost}, because the realm's redirects say so. */
    public String url(Port port) {
        return "http://localhost:" + number(port);
    }

    /** @throws LocalRunException naming every port that something else listens on, and the variable that changes it */
    public void requireFree() {
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            if (isTaken(number(port))) {
                taken.add("Port %d for %s is taken. End what listens there, or choose another: %s=%d deploy/up"
                        .formatted(number(port), port.owner, port.variable, number(port) % 50_000 + 10_000));
            }
        }
        if (!taken.isEmpty()) {
            throw new LocalRunException(String.join(System.lineSeparator(), taken));
        }
    }

    public static boolean isTaken(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
