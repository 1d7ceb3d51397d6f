package it.opposizioni.local.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ports of one run of the suite, all on the loopback interface. */
public final class Ports {

    /** So many of one service at most. */
    public static final int MOST_COPIES = 4;

    /** The first copy of a service listens so far above the service, where none of the usual ports is. */
    private static final int FIRST_COPY = 410;

    private static final int NEXT_COPY = 10;
    private static final int LAST = 65_535;

    private final Map<Port, Integer> numbers;
    private final Map<Port, List<Integer>> copies;

    /** Whether the parts of the suite speak TLS there. */
    private final boolean secured;

    private Ports(Map<Port, Integer> numbers, Map<Port, List<Integer>> copies, boolean secured) {
        this.numbers = numbers;
        this.copies = copies;
        this.secured = secured;
    }

    /** The same, where TLS is spoken. */
    Ports secured() {
        return new Ports(numbers, copies, true);
    }

    boolean areSecured() {
        return secured;
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
        Map<Port, List<Integer>> copies = new EnumMap<>(Port.class);
        for (Port port : ofServices()) {
            int first = numbers.get(port) + FIRST_COPY;
            copies.put(
                    port,
                    IntStream.range(0, MOST_COPIES)
                            .mapToObj(copy -> first + copy * NEXT_COPY)
                            .toList());
        }
        return new Ports(numbers, copies, false);
    }

    /** Where services listen, and where their management does. */
    private static List<Port> ofServices() {
        return Port.SERVICES.stream()
                .flatMap(service -> Stream.of(service, service.management()))
                .toList();
    }

    /** Ports that nothing listens on, and that no other process takes from here as long as this one lives; for tests. */
    public static Ports free() {
        Iterator<Integer> next = FreePorts.block().iterator();
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Map<Port, List<Integer>> copies = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, next.next());
        }
        for (Port port : ofServices()) {
            copies.put(
                    port,
                    IntStream.range(0, MOST_COPIES).mapToObj(_ -> next.next()).toList());
        }
        return new Ports(numbers, copies, false);
    }

    /** One that nothing listens on. */
    public static int oneFree() {
        return FreePorts.block().getFirst();
    }

    /**
     * Where one copy of a service listens, behind the balancer that has the service's own port. Management is behind no balancer: that of the
     * first copy has the service's own port.
     *
     * @param port of a service, or of its management
     * @param copy from 1
     */
    public int ofCopy(Port port, int copy) {
        boolean own = copy == 1 && !Port.SERVICES.contains(port);
        return own ? number(port) : copies.get(port).get(copy - 1);
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    /** Where a browser finds what listens on the port; {@code localhost}, because the realm's redirects say so. */
    public String url(Port port) {
        return url(port, number(port));
    }

    /** The same for one copy of a service. @param copy from 1 */
    public String urlOfCopy(Port port, int copy) {
        return url(port, ofCopy(port, copy));
    }

    private String url(Port port, int number) {
        return (secured && port.speaksTls() ? "https" : "http") + "://localhost:" + number;
    }

    /** @throws LocalRunException naming every port that something else listens on, and the variable that changes it */
    public void requireFree() {
        requireFree(1);
    }

    /**
     * @param replicas how many copies of each service
     * @throws LocalRunException naming every port that something else listens on, and the variable that changes it
     */
    public void requireFree(int replicas) {
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            if (isTaken(number(port))) {
                taken.add("Port %d for %s is taken. End what listens there, or choose another: %s=%d deploy/up"
                        .formatted(number(port), port.owner, port.variable, number(port) % 50_000 + 10_000));
            }
        }
        for (Port port : replicas > 1 ? ofServices() : List.<Port>of()) {
            for (int copy = 1; copy <= replicas; copy++) {
                int number = ofCopy(port, copy);
                if (number != number(port) && (number > LAST || isTaken(number))) {
                    taken.add(
                            "Port %d for copy %d of %s is taken. End what listens there, or choose others: %s=%d deploy/up"
                                    .formatted(
                                            number, copy, port.owner, port.variable, number(port) % 50_000 + 10_000));
                }
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
