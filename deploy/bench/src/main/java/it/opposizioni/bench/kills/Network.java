package it.opposizioni.bench.kills;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Loses packets on the loopback interface of a network namespace that {@code deploy/drill} has made for this run alone, by rules of nftables: this
 * kernel has no netem.
 */
final class Network implements AutoCloseable {

    private static final int LOST_PERCENT = 30;
    private static final String TABLE =
            "flush ruleset%ntable inet drill {%n chain in {%n  type filter hook input priority 0; policy accept;%n%s }%n}%n";

    private final Map<Object, String> rules = new HashMap<>();

    /** Whether this run has a namespace of its own; without one no rule may be made. */
    static boolean isOwn() {
        return "1".equals(System.getenv("DRILL_NAMESPACES"));
    }

    /** Three in ten packets from and to these ports are lost. @return what {@link #heal} takes */
    Object lose(Collection<Integer> ports) throws IOException {
        return add(ports, "numgen random mod 100 < " + LOST_PERCENT + " ");
    }

    /** All of them are. */
    Object cut(Collection<Integer> ports) throws IOException {
        return add(ports, "");
    }

    private synchronized Object add(Collection<Integer> ports, String which) throws IOException {
        String set = ports.stream().map(String::valueOf).collect(Collectors.joining(", ", "{ ", " }"));
        Object key = new Object();
        rules.put(key, "  tcp dport %1$s %2$sdrop%n  tcp sport %1$s %2$sdrop%n".formatted(set, which));
        write();
        return key;
    }

    synchronized void heal(Object fault) throws IOException {
        rules.remove(fault);
        write();
    }

    private void write() throws IOException {
        Command.runWith(TABLE.formatted(String.join("", rules.values())), "nft", "-f", "-");
    }

    /** Nothing is lost any more. */
    @Override
    public synchronized void close() throws IOException {
        if (!rules.isEmpty()) {
            rules.clear();
            write();
        }
    }
}
