package it.opposizioni.local.resilience;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import it.opposizioni.kit.testing.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A request of which the head and half of the body have left, on a connection of its own. Over a socket: a client that has yet to send does not
 * say what it was answered, nor when what it sends leaves.
 */
final class HalfSent implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final byte[] body;
    private final int half;

    /** @param request its address and head */
    HalfSent(HttpRequest request, byte[] body) throws IOException {
        URI address = request.uri();
        this.body = body;
        this.half = body.length / 2;
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(Math.toIntExact(Patience.LIMIT.toMillis()));
        out = socket.getOutputStream();
        out.write(head(request, body.length).getBytes(US_ASCII));
        out.write(body, 0, half);
        out.flush();
    }

    private static String head(HttpRequest request, int length) {
        URI address = request.uri();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder head =
                new StringBuilder("POST %s%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n"
                        .formatted(address.getRawPath(), query, address.getAuthority(), length));
        request.headers()
                .map()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        return head.append("\r\n").toString();
    }

    /**
     * Sends the rest.
     *
     * @return the whole answer, its head too
     * @throws IOException also when it was answered before
     */
    String end() throws IOException {
        InputStream in = socket.getInputStream();
        if (in.available() > 0) {
            throw new IOException("answered too early: " + new String(in.readNBytes(in.available()), ISO_8859_1));
        }
        out.write(body, half, body.length - half);
        out.flush();
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
