package it.opposizioni.local.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ports for processes that start later, some of them minutes later. The kernel would give its own free ports to any connection meanwhile, so
 * these are below the range it gives out; and each block is claimed by listening on its first port until this JVM ends, because two suites
 * run side by side.
 */
final class FreePorts {

    /** Below 32768, where Linux begins to give out ports by itself. */
    private static final int FIRST = 12_000;

    private static final int END = 32_000;
    private static final int BLOCK = 64;

    /** Never closed: the operating system does it when the JVM ends. */
    private static final List<ServerSocket> CLAIMS = new ArrayList<>();

    private FreePorts() {}

    /**
     * @return consecutive ports that nothing listens on, for the life of this JVM its own
     * @throws LocalRunException when no block is left
     */
    static synchronized List<Integer> block() {
        for (int claim = FIRST; claim + BLOCK <= END; claim += BLOCK) {
            List<Integer> ports =
                    IntStream.range(claim + 1, claim + BLOCK).boxed().toList();
            if (isClaimed(claim) && ports.stream().noneMatch(Ports::isTaken)) {
                return ports;
            }
        }
        throw new LocalRunException("No %d free ports are left from %d to %d".formatted(BLOCK, FIRST, END));
    }

    private static boolean isClaimed(int port) {
        try {
            CLAIMS.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
