package it.opposizioni.portal.pec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers one command as a test says, and the others as if all were well; or nothing at all. */
final class SmtpRefusal implements AutoCloseable {

    private final ServerSocket server;
    private final String command;
    private final String answer;
    private final List<Socket> unanswered = new CopyOnWriteArrayList<>();

    /** @param answer null for a server that takes connections and says nothing */
    SmtpRefusal(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            server = new ServerSocket(0, 10, InetAddress.getByName(PecServer.HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(answer == null ? this::listen : this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many have come to one that says nothing. */
    int asked() {
        return unanswered.size();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                unanswered.add(server.accept());
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException _) {
                // closed, or the other side is gone
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 here");
        boolean inData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            String verb = inData ? "." : line.split(" ")[0].toUpperCase(Locale.ROOT);
            boolean refused = verb.equals(command);
            inData = verb.equals("DATA") && !refused;
            say(socket, refused ? answer : inData ? "354 go on" : "250 well");
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : unanswered) {
            socket.close();
        }
    }
}
