package it.opposizioni.local.infrastructure;

import it.opposizioni.local.config.LocalRunException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one service has between itself and its database: a port of the loopback interface that leads to the server. While it is shut the
 * database is away for that service alone: connections break, also in the middle of a commit, and new ones are refused.
 */
public final class DatabaseGate implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final int port;
    private volatile InetSocketAddress server;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;
    private Thread doorman;

    /** @param server the port that PostgreSQL listens on */
    public DatabaseGate(int server) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server);
        try {
            entrance = listen(0);
            port = entrance.getLocalPort();
        } catch (IOException e) {
            throw new LocalRunException("no gate before the database: " + e.getMessage(), e);
        }
        doorman = admit(entrance);
    }

    /** Where the service finds its database. */
    public int port() {
        return port;
    }

    /** The port of the server that it leads to. */
    public int leadsTo() {
        return server.getPort();
    }

    /** The database is on another server from now on, as when a standby takes over. @param port that this one listens on */
    public void leadTo(int port) {
        shut();
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        open();
    }

    /** The database goes away. */
    public void shut() {
        closeEntrance();
        try {
            // until it has gone, the port is taken
            doorman.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("interrupted while waiting", e);
        }
    }

    private synchronized void closeEntrance() {
        close(entrance);
        entrance = null;
        passing.forEach(DatabaseGate::close);
        passing.clear();
    }

    /** The database is there again. */
    public synchronized void open() {
        if (entrance != null) {
            return;
        }
        try {
            entrance = listen(port);
        } catch (IOException e) {
            throw new LocalRunException("the gate before the database cannot be opened: " + e.getMessage(), e);
        }
        doorman = admit(entrance);
    }

    @Override
    public void close() {
        shut();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return socket;
    }

    private Thread admit(ServerSocket at) {
        return Thread.startVirtualThread(() -> {
            while (true) {
                try {
                    lead(at, at.accept());
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    private synchronized void lead(ServerSocket at, Socket client) {
        if (at != entrance) {
            close(client);
            return;
        }
        Socket database = new Socket();
        passing.add(client);
        passing.add(database);
        Thread.startVirtualThread(() -> {
            try {
                database.connect(server);
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Thread.startVirtualThread(() -> pass(database, client));
                pass(client, database);
            } catch (IOException _) {
                end(client, database);
            }
        });
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // it was shut, or one of the two has ended
        } finally {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        close(one);
        close(other);
        passing.remove(one);
        passing.remove(other);
    }

    private static void close(Closeable socket) {
        try {
            if (socket instanceof Socket connection && !connection.isClosed()) {
                // a machine that goes away says no goodbye
                connection.setSoLinger(true, 0);
            }
            if (socket != null) {
                socket.close();
            }
        } catch (IOException _) {
            // closed already
        }
    }
}
